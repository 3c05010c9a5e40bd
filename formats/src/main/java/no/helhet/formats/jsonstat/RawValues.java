package no.helhet.formats.jsonstat;

import no.helhet.formats.jsonstat.Refusal.Reason;
import no.helhet.formats.jsonstat.Source.Stop;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonToken;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Values and statuses as they come: a list of all, or those there are by the number of the cell.
final class RawValues {
    /// Eight bytes each.
    static final int MOST = 20_000_000;

    private static final int FIRST = 1024;
    private double @Nullable [] all;
    private int count;
    private @Nullable Map<Integer, Double> some;
    private @Nullable String commonStatus;
    private final Map<Integer, String> statuses = new HashMap<>();
    private int highest = -1;

    void values(Source source, JsonToken token) throws Stop {
        if (token == JsonToken.START_OBJECT) {
            var read = new HashMap<Integer, Double>();
            source.object(
                    token,
                    (cell, value) -> {
                        double number = source.number(value);
                        if (!Double.isNaN(number)) {
                            read.put(place(source, cell), number);
                        }
                    });
            some = read;
            return;
        }
        all = new double[FIRST];
        source.array(token, value -> add(source, source.number(value)));
    }

    private void add(Source source, double value) throws Stop {
        if (count == MOST) {
            throw source.stop(Reason.TOO_LARGE, MOST + " figures");
        }
        if (count == all.length) {
            all = Arrays.copyOf(all, (int) Math.min(MOST, all.length * 2L));
        }
        all[count++] = value;
    }

    void statuses(Source source, JsonToken token) throws Stop {
        if (token == JsonToken.VALUE_STRING) {
            commonStatus = source.text(token);
        } else if (token == JsonToken.START_OBJECT) {
            source.object(
                    token,
                    (cell, status) -> {
                        int place = place(source, cell);
                        if (status != JsonToken.VALUE_NULL) {
                            statuses.put(place, source.text(status));
                        }
                    });
        } else {
            var next = new int[1];
            source.array(
                    token,
                    status -> {
                        if (status != JsonToken.VALUE_NULL) {
                            statuses.put(next[0], source.text(status));
                            highest = Math.max(highest, next[0]);
                        }
                        next[0]++;
                    });
        }
    }

    private int place(Source source, String cell) throws Stop {
        if (!cell.matches("[0-9]{1,9}")) {
            throw source.stop(Reason.OUTSIDE, "the number of a cell, from 0");
        }
        int place = Integer.parseInt(cell);
        highest = Math.max(highest, place);
        return place;
    }

    boolean isMissing() {
        return all == null && some == null;
    }

    /// @param expected how many cells the dimensions give
    /// @return null when there are not as many
    @Nullable Cells cells(int expected) {
        if (highest >= expected) {
            return null;
        }
        if (some != null) {
            return Cells.sparse(expected, some, commonStatus, statuses);
        }
        return count == expected
                ? Cells.dense(Arrays.copyOf(all, count), commonStatus, statuses)
                : null;
    }
}
