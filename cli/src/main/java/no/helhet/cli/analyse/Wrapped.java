package no.helhet.cli.analyse;

import java.util.ArrayList;
import java.util.List;

/// Text in lines of at most a hundred characters.
final class Wrapped {
    private static final int WIDTH = 100;

    private Wrapped() {}

    /// @param indent before each line
    /// @return none for an empty text
    static List<String> lines(String text, String indent) {
        return lines(text, indent, indent);
    }

    /// @param first before the first line
    /// @param next before those after it
    static List<String> lines(String text, String first, String next) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(next);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        if (!text.isBlank()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
