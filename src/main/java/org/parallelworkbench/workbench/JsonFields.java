package org.parallelworkbench.workbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON object that people may have edited, field by field: what is missing has its default,
 * and so has what makes no sense, which is complained of. No field spoils another.
 */
public final class JsonFields {

  /** A class of its own, so that a start that reads nothing does without it. */
  private static final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
  }

  private final String place;
  private final JsonNode object;
  private final List<String> problems;

  private JsonFields(String place, JsonNode object, List<String> problems) {
    this.place = place;
    this.object = object;
    this.problems = problems;
  }

  /**
   * Reads an object.
   *
   * @throws IOException if the text is no JSON, or no object, with the reason as its message
   */
  public static JsonFields parse(String json) throws IOException {
    JsonNode root;
    try {
      root = Json.MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new IOException(
          "it is not JSON (line "
              + Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr())
              + ")",
          e);
    }
    if (!root.isObject()) {
      throw new IOException("it holds no JSON object");
    }
    return new JsonFields("", root, new ArrayList<>());
  }

  /** What made no sense so far, in sentences. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** Adds a sentence to what made no sense. */
  void complain(String sentence) {
    problems.add(sentence);
  }

  /** The names of the fields. */
  public Collection<String> names() {
    return object.propertyNames();
  }

  /** Whether there is such a field, with something other than null in it. */
  public boolean has(String name) {
    return !object.path(name).isMissingNode() && !object.path(name).isNull();
  }

  /** A text. */
  public String text(String name, String byDefault) {
    return get(name, byDefault, "a text", node -> node.isString() ? node.stringValue() : null);
  }

  /** A whole number within bounds, which belong to it. */
  public int integer(String name, int byDefault, int least, int most) {
    return (int) whole(name, byDefault, least, most);
  }

  /** A whole number within bounds, which belong to it. */
  public long whole(String name, long byDefault, long least, long most) {
    return get(
        name,
        byDefault,
        "a whole number from " + least + " to " + most,
        node -> wholeWithin(node, least, most));
  }

  private static @Nullable Long wholeWithin(JsonNode node, long least, long most) {
    boolean fits =
        node.isIntegralNumber()
            && node.canConvertToLong()
            && node.longValue() >= least
            && node.longValue() <= most;
    return fits ? node.longValue() : null;
  }

  /** A number within bounds, which belong to it. */
  public double number(String name, double byDefault, double least, double most) {
    return get(
        name,
        byDefault,
        "a number from " + plain(least) + " to " + plain(most),
        node ->
            node.isNumber() && node.doubleValue() >= least && node.doubleValue() <= most
                ? node.doubleValue()
                : null);
  }

  /** A number within bounds, or empty if there is none. */
  public OptionalDouble optionalNumber(String name, double least, double most) {
    double value = number(name, Double.NaN, least, most);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
  }

  /** True or false. */
  public boolean flag(String name, boolean byDefault) {
    return get(
        name, byDefault, "true or false", node -> node.isBoolean() ? node.booleanValue() : null);
  }

  /** One of the names of an enum's constants. */
  public <E extends Enum<E>> E constant(String name, E byDefault) {
    List<E> constants = List.of(byDefault.getDeclaringClass().getEnumConstants());
    return get(
        name,
        byDefault,
        "one of " + constants.stream().map(Enum::name).collect(Collectors.joining(", ")),
        node ->
            constants.stream()
                .filter(constant -> node.isString() && constant.name().equals(node.stringValue()))
                .findFirst()
                .orElse(null));
  }

  /** Texts; the default if one of them is something else. */
  public List<String> texts(String name, List<String> byDefault) {
    return list(
        name, byDefault, "a list of texts", node -> node.isString() ? node.stringValue() : null);
  }

  /** Whole numbers within bounds; the default if one of them is something else. */
  public List<Integer> integers(String name, List<Integer> byDefault, int least, int most) {
    return list(
        name,
        byDefault,
        "a list of whole numbers from " + least + " to " + most,
        node -> {
          Long value = wholeWithin(node, least, most);
          return value == null ? null : Math.toIntExact(value);
        });
  }

  private <T> List<T> list(
      String name, List<T> byDefault, String expected, Function<JsonNode, @Nullable T> item) {
    return get(
        name,
        byDefault,
        expected,
        node -> {
          List<T> items = new ArrayList<>();
          for (JsonNode element : node.values()) {
            T value = item.apply(element);
            if (value == null) {
              return null;
            }
            items.add(value);
          }
          return node.isArray() ? List.copyOf(items) : null;
        });
  }

  /** An object, empty if there is none; its complaints are this one's. */
  public JsonFields object(String name) {
    JsonNode nested =
        get(name, Json.MAPPER.createObjectNode(), "an object", n -> n.isObject() ? n : null);
    return new JsonFields(place + name + ".", nested, problems);
  }

  /** The elements of a list as they are; none if there is no list. */
  Stream<JsonNode> elements(String name) {
    return get(name, Json.MAPPER.createArrayNode(), "a list", node -> node.isArray() ? node : null)
        .valueStream();
  }

  private <T> T get(
      String name, T byDefault, String expected, Function<JsonNode, @Nullable T> reader) {
    if (!has(name)) {
      return byDefault;
    }
    T value = reader.apply(object.path(name));
    if (value == null) {
      problems.add("“" + place + name + "” is ignored: it must be " + expected + ".");
      return byDefault;
    }
    return value;
  }
}
