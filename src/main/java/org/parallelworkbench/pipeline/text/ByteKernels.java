package org.parallelworkbench.pipeline.text;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses, once for all, the fastest kernel that the running Java has. */
final class ByteKernels {

  /** Makes kernels with the Vector API; null where that is missing. */
  private static final @Nullable MethodHandle VECTOR = vectorKernels();

  private ByteKernels() {}

  /**
   * A kernel that counts these targets.
   *
   * @param watched first bytes of characters beyond ASCII that may matter
   */
  static ByteKernel of(List<ByteTarget> targets, byte[] watched) {
    if (VECTOR == null) {
      return new PlainKernel(targets, watched);
    }
    try {
      return (ByteKernel) VECTOR.invoke(targets, watched);
    } catch (Throwable e) {
      throw new IllegalStateException("the Vector API is there, but does not work", e);
    }
  }

  /** Whether kernels use the Vector API. */
  static boolean vectorized() {
    return VECTOR != null;
  }

  private static @Nullable MethodHandle vectorKernels() {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      Class<?> kernel = lookup.findClass(ByteKernels.class.getPackageName() + ".VectorKernel");
      // Makes sure that what it needs is there, too.
      lookup.ensureInitialized(kernel);
      return lookup.findConstructor(
          kernel, MethodType.methodType(void.class, List.class, byte[].class));
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }
}
