package no.helhet.formats.jsonstat;

import no.helhet.formats.jsonstat.Dimension.Category;
import no.helhet.formats.jsonstat.Dimension.Unit;
import no.helhet.formats.jsonstat.Refusal.Reason;
import no.helhet.formats.jsonstat.Source.Stop;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A dimension as it stands in the document, before its role and size are known.
final class RawDimension {
    private static final int MOST_DECIMALS = 20;
    private String label = "";
    private @Nullable List<String> codes;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, Unit> units = new HashMap<>();

    static RawDimension read(Source source, JsonToken token) throws Stop {
        var raw = new RawDimension();
        source.object(
                token,
                (name, value) -> {
                    switch (name) {
                        case "label" -> raw.label = source.text(value);
                        case "category" -> raw.category(source, value);
                        default -> source.skip(value);
                    }
                });
        return raw;
    }

    private void category(Source source, JsonToken token) throws Stop {
        source.object(
                token,
                (name, value) -> {
                    switch (name) {
                        case "index" -> codes = index(source, value);
                        case "label" ->
                                source.object(
                                        value, (code, text) -> labels.put(code, source.text(text)));
                        case "unit" ->
                                source.object(
                                        value, (code, unit) -> units.put(code, unit(source, unit)));
                        default -> source.skip(value);
                    }
                });
    }

    /// The codes in order, from a list of them or from the place of each.
    private static List<String> index(Source source, JsonToken token) throws Stop {
        if (token == JsonToken.START_ARRAY) {
            return source.texts(token);
        }
        var places = new LinkedHashMap<String, Integer>();
        source.object(token, (code, place) -> places.put(code, source.count(place)));
        var codes = new String[places.size()];
        for (var entry : places.entrySet()) {
            int place = entry.getValue();
            if (place >= codes.length || codes[place] != null) {
                throw source.stop(Reason.OUTSIDE, "each place from 0 once");
            }
            codes[place] = entry.getKey();
        }
        return List.of(codes);
    }

    private static Unit unit(Source source, JsonToken token) throws Stop {
        var label = new String[] {"", ""};
        var decimals = new int[1];
        source.object(
                token,
                (name, value) -> {
                    switch (name) {
                        case "label" -> label[0] = source.text(value);
                        // PxWeb and the first versions say it so.
                        case "base", "type" -> label[1] = source.text(value);
                        case "decimals" ->
                                decimals[0] = Math.min(source.count(value), MOST_DECIMALS);
                        default -> source.skip(value);
                    }
                });
        return new Unit(label[0].isEmpty() ? label[1] : label[0], decimals[0]);
    }

    /// Empty when there is none, or a code stands twice.
    List<Category> categories() {
        // One category needs no order, so that its label is enough.
        var order = codes == null ? List.copyOf(labels.keySet()) : codes;
        if ((codes == null && order.size() > 1)
                || order.stream().distinct().count() != order.size()) {
            return List.of();
        }
        var categories = new ArrayList<Category>();
        for (var code : order) {
            categories.add(new Category(code, labels.getOrDefault(code, code), units.get(code)));
        }
        return categories;
    }

    String label(String id) {
        return label.isEmpty() ? id : label;
    }
}
