package no.helhet.formats.jsonstat;

import no.helhet.formats.json.Place;
import no.helhet.formats.jsonstat.Dimension.Role;
import no.helhet.formats.jsonstat.Refusal.Reason;
import no.helhet.formats.jsonstat.Source.Stop;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonToken;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a dataset that somebody else wrote. Whatever the bytes are, the answer is a value.
///
/// Members it does not know are passed over. Limits: 20 million figures, 32 dimensions, 64 levels.
public final class JsonStatReader {
    private static final int MOST_DIMENSIONS = 32;
    private final Source source;
    private final Map<String, RawDimension> raw = new LinkedHashMap<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final RawValues values = new RawValues();
    private final List<String> notes = new ArrayList<>();
    private @Nullable List<String> ids;
    private @Nullable List<Integer> sizes;
    private String label = "";
    private String madeBy = "";
    private @Nullable String updated;

    private JsonStatReader(Source source) {
        this.source = source;
    }

    /// Closes the stream.
    public static JsonStatResult read(InputStream document) {
        try (var source = new Source(document)) {
            var reader = new JsonStatReader(source);
            source.object(source.next(), reader::member);
            source.end();
            return new JsonStatResult.Read(reader.assemble());
        } catch (Stop stop) {
            return new JsonStatResult.Refused(stop.refusal());
        }
    }

    private void member(String name, JsonToken token) throws Stop {
        switch (name) {
            case "class" -> {
                if (!source.text(token).equals("dataset")) {
                    throw source.stop(Reason.NOT_A_DATASET, "dataset");
                }
            }
            case "dataset" -> source.object(token, this::inner);
            case "dimension" -> source.object(token, this::dimension);
            default -> common(name, token);
        }
    }

    /// Before 2.0 the dataset lay in a member, and its order in `dimension`.
    private void inner(String name, JsonToken token) throws Stop {
        if (name.equals("dimension")) {
            source.object(
                    token,
                    (inside, value) -> {
                        switch (inside) {
                            case "id", "size", "role" -> common(inside, value);
                            default -> dimension(inside, value);
                        }
                    });
        } else {
            common(name, token);
        }
    }

    private void common(String name, JsonToken token) throws Stop {
        switch (name) {
            case "label" -> label = source.text(token);
            case "source" -> madeBy = source.text(token);
            case "updated" -> updated = source.text(token);
            case "note" -> {
                if (token == JsonToken.START_ARRAY) {
                    notes.addAll(source.texts(token));
                } else {
                    source.skip(token);
                }
            }
            case "id" -> ids = source.texts(token);
            case "size" -> {
                var read = new ArrayList<Integer>();
                source.array(token, value -> read.add(source.count(value)));
                sizes = read;
            }
            case "role" -> source.object(token, this::role);
            case "value" -> values.values(source, token);
            case "status" -> values.statuses(source, token);
            default -> source.skip(token);
        }
    }

    private void role(String name, JsonToken token) throws Stop {
        var role =
                switch (name) {
                    case "time" -> Role.TIME;
                    case "geo" -> Role.GEO;
                    case "metric" -> Role.METRIC;
                    default -> null;
                };
        if (role == null) {
            source.skip(token);
            return;
        }
        for (var id : source.texts(token)) {
            roles.put(id, role);
        }
    }

    private void dimension(String id, JsonToken token) throws Stop {
        if (raw.size() == MOST_DIMENSIONS) {
            throw source.stop(Reason.TOO_LARGE, MOST_DIMENSIONS + " dimensions");
        }
        raw.put(id, RawDimension.read(source, token));
    }

    private Dataset assemble() throws Stop {
        var all = Place.ROOT;
        if (ids == null) {
            throw source.stop(Reason.MISSING, all.field("id"), "");
        }
        if (sizes == null) {
            throw source.stop(Reason.MISSING, all.field("size"), "");
        }
        if (values.isMissing()) {
            throw source.stop(Reason.MISSING, all.field("value"), "");
        }
        if (sizes.size() != ids.size() || ids.stream().distinct().count() != ids.size()) {
            throw source.stop(
                    Reason.WRONG_COUNT, all.field("size"), "one for each of the dimensions in id");
        }
        var dimensions = new ArrayList<Dimension>();
        long combinations = 1;
        for (int d = 0; d < ids.size(); d++) {
            dimensions.add(dimension(ids.get(d), sizes.get(d)));
            combinations *= sizes.get(d);
            if (combinations > Integer.MAX_VALUE) {
                throw source.stop(Reason.TOO_LARGE, all.field("size"), "2147483647 figures");
            }
        }
        var cells = values.cells((int) combinations);
        if (cells == null) {
            throw source.stop(
                    Reason.WRONG_COUNT, all.field("value"), combinations + ", as size says");
        }
        return new Dataset(label, madeBy, updated, notes, dimensions, cells);
    }

    private Dimension dimension(String id, int size) throws Stop {
        var at = Place.ROOT.field("dimension").field(id);
        var found = raw.get(id);
        if (found == null) {
            throw source.stop(Reason.MISSING, at, "");
        }
        var categories = found.categories();
        if (categories.isEmpty() || categories.size() != size) {
            throw source.stop(
                    Reason.WRONG_COUNT,
                    at.field("category").field("index"),
                    size + " codes, each once, as size says");
        }
        return new Dimension(id, found.label(id), roles.getOrDefault(id, Role.PLAIN), categories);
    }
}
