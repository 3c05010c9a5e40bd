package no.helhet.benchmark.statistics;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.Map;

/// What one side answered.
///
/// @param program and its version
/// @param seconds of the fit, the reading of the file apart
/// @param processor seconds of processor time of the fit, all threads together: what other work on
///     the machine does not change much
/// @param peak memory of the whole process in MB, reading and all; 0 where the system does not say
/// @param values by R's names
record Measurement(
        String program, double seconds, double processor, double peak, Map<String, Double> values) {
    private static final JsonMapper JSON = new JsonMapper();

    String toJson() {
        return JSON.writeValueAsString(this);
    }

    static Measurement fromJson(String json) {
        JsonNode node = JSON.readTree(json);
        var values = new LinkedHashMap<String, Double>();
        node.path("values")
                .properties()
                .forEach(e -> values.put(e.getKey(), e.getValue().asDouble()));
        return new Measurement(
                node.path("program").asString(),
                node.path("seconds").asDouble(),
                node.path("processor").asDouble(),
                node.path("peak").asDouble(),
                values);
    }

    /// The largest difference from another's values, relative to them; infinite when a value is
    /// there on one side only, or is no number.
    double difference(Measurement other) {
        if (!values.keySet().equals(other.values.keySet())) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (var entry : values.entrySet()) {
            double theirs = other.values.getOrDefault(entry.getKey(), Double.NaN);
            double apart = Math.abs(entry.getValue() - theirs);
            double relative = apart == 0 ? 0 : apart / Math.abs(theirs);
            largest =
                    Math.max(largest, Double.isNaN(relative) ? Double.POSITIVE_INFINITY : relative);
        }
        return largest;
    }
}
