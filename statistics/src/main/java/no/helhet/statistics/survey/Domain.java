package no.helhet.statistics.survey;

import no.helhet.statistics.Groups;

import java.util.BitSet;

/// The rows that an estimate speaks of. Rows outside it keep their place in the design: leaving
/// them out of the data instead makes the error wrong, as clusters without any would be forgotten.
public final class Domain {
    private final String name;
    private final int size;
    private final BitSet rows;

    private Domain(String name, int size, BitSet rows) {
        this.name = name;
        this.size = size;
        this.rows = rows;
    }

    public static Domain all(int size) {
        var rows = new BitSet(size);
        rows.set(0, size);
        return new Domain("all", size, rows);
    }

    /// The rows of one level.
    ///
    /// @param level its number, from 0
    public static Domain of(Groups groups, int level) {
        var rows = new BitSet(groups.size());
        for (int i = 0; i < groups.size(); i++) {
            rows.set(i, groups.at(i) == level);
        }
        return new Domain(groups.level(level), groups.size(), rows);
    }

    public String name() {
        return name;
    }

    public int size() {
        return size;
    }

    public boolean has(int row) {
        return rows.get(row);
    }
}
