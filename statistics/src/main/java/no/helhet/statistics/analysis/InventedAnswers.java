package no.helhet.statistics.analysis;

import java.util.List;
import java.util.Random;

/// Answers of persons who do not exist, for the examples.
///
/// @param persons how many
/// @param offices how many they are spread over; 0 for none
/// @param items columns
/// @param weights how strongly each item follows what is common, negative for reversed items
/// @param most answers are 1 to this
record InventedAnswers(
        int persons, int offices, List<String> items, List<Double> weights, int most) {
    /// With a head; every 37th answer is missing.
    String csv() {
        var random = new Random(2026);
        var common = new double[Math.max(offices, 1)];
        for (int k = 0; k < common.length; k++) {
            common[k] = offices == 0 ? 0 : .6 * random.nextGaussian();
        }
        var lines =
                new StringBuilder(offices == 0 ? "" : "office,")
                        .append(String.join(",", items))
                        .append('\n');
        int cell = 0;
        for (int i = 0; i < persons; i++) {
            int office = i % common.length;
            double person = common[office] + random.nextGaussian();
            lines.append(offices == 0 ? "" : "office %d,".formatted(office + 1));
            for (int j = 0; j < items.size(); j++) {
                double score = weights.get(j) * person + .7 * random.nextGaussian();
                long answer = Math.clamp(Math.round((most + 1) / 2.0 + score), 1, most);
                lines.append(j == 0 ? "" : ",").append(++cell % 37 == 0 ? "" : answer);
            }
            lines.append('\n');
        }
        return lines.toString();
    }
}
