package org.parallelworkbench.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parallelworkbench.analysis.Estimate.Constraint;

/**
 * A part of the square α, β ∈ [0, 1]: its inside, an edge or a corner. γ is free on all of them.
 *
 * @param alpha whether α is free or where it is held
 * @param beta whether β is free or where it is held
 */
record Face(Constraint alpha, Constraint beta) {

  private static final List<Constraint> ANY =
      List.of(Constraint.FREE, Constraint.AT_LOWER_BOUND, Constraint.AT_UPPER_BOUND);

  /** All parts of the square that a model allows; the inside comes first. */
  static List<Face> of(ScalingModel model) {
    List<Constraint> betas = model == ScalingModel.USL ? ANY : List.of(Constraint.FIXED);
    List<Face> faces = new ArrayList<>();
    for (Constraint alpha : ANY) {
      for (Constraint beta : betas) {
        faces.add(new Face(alpha, beta));
      }
    }
    return faces;
  }

  /** Which of γ, α, β (0, 1, 2) are free. */
  int[] free() {
    return IntStream.range(0, 3)
        .filter(i -> i == 0 || (i == 1 ? alpha : beta) == Constraint.FREE)
        .toArray();
  }

  /** The coefficients of which {@code values} are the free ones, in their order. */
  Coefficients coefficients(double[] values) {
    int next = 1;
    double alphaValue = alpha == Constraint.FREE ? values[next++] : alpha.value();
    double betaValue = beta == Constraint.FREE ? values[next] : beta.value();
    return new Coefficients(values[0], alphaValue, betaValue);
  }

  /** The free ones of all coefficients: what {@link #coefficients} takes. */
  double[] values(Coefficients coefficients) {
    double[] all = {coefficients.gamma(), coefficients.alpha(), coefficients.beta()};
    return IntStream.of(free()).mapToDouble(i -> all[i]).toArray();
  }
}
