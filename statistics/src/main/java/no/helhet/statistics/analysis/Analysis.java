package no.helhet.statistics.analysis;

import java.util.List;

/// What a method answers.
///
/// @param result a record, or a list or map of records, that is written whole as JSON
/// @param tables what is printed
/// @param r a script that repeats it in R from the data file, read as `d`: see [RScript]
public record Analysis(Object result, List<Table> tables, String r) {
    public Analysis {
        tables = List.copyOf(tables);
    }
}
