package no.helhet.cli.analyse;

import no.helhet.statistics.Frame;

import java.util.List;
import java.util.Map;

/// A file as it was read.
///
/// @param file its name, without folders
/// @param sha256 of its bytes, in hexadecimal
/// @param names of all its columns, those that were not read too
/// @param frame the columns that were read
/// @param textLines for each column of texts the first line whose field is not a number
record CsvData(
        String file,
        String sha256,
        CsvFormat format,
        List<String> names,
        Frame frame,
        Map<String, Long> textLines) {}
