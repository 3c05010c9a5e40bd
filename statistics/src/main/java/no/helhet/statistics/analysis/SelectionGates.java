package no.helhet.statistics.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gates as they are written.
final class SelectionGates {
    private SelectionGates() {}

    /// @throws BadSpecification when one is not criterion=number
    static Map<String, Double> of(Request request, List<String> criteria) {
        var gates = new LinkedHashMap<String, Double>();
        for (String gate : request.list("gates")) {
            int at = gate.lastIndexOf('=');
            String name = at < 0 ? gate : gate.substring(0, at).strip();
            if (at < 0 || !criteria.contains(name)) {
                throw new BadSpecification(
                        "options.gates",
                        "Write criterion=number with one of the criteria, not %s.".formatted(gate));
            }
            gates.put(name, number("gates", gate.substring(at + 1)));
        }
        return gates;
    }

    static double number(String option, String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadSpecification("options." + option, "Give a number, not %s.".formatted(text));
    }
}
