package no.helhet.statistics.analysis;

/// What a method asks columns of the data for.
///
/// @param name as in the specification: `outcome`, `predictors`, `groups`, `weights` ...
/// @param kind numbers or groups; [Kind#ANY] may be either
/// @param least fewest columns: 0 when it may be left out
/// @param most most columns
/// @param meaning one sentence
public record Role(String name, Kind kind, int least, int most, String meaning) {
    public enum Kind {
        NUMBERS,
        GROUPS,
        ANY
    }

    public static Role one(String name, Kind kind, String meaning) {
        return new Role(name, kind, 1, 1, meaning);
    }

    public static Role optional(String name, Kind kind, String meaning) {
        return new Role(name, kind, 0, 1, meaning);
    }

    public static Role some(String name, Kind kind, int least, String meaning) {
        return new Role(name, kind, least, Integer.MAX_VALUE, meaning);
    }
}
