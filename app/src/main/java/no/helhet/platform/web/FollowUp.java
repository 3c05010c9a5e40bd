package no.helhet.platform.web;

import java.util.List;

/// A line of what is late and asks to be followed up, with the way to its rows: the model of
/// template `component/followup.jte`, for places `arbeidsliste.oppfolging` (a worker's own) and
/// `leder.oppfolging` (the office's). A place with nothing late answers null.
///
/// @param key the text; its arguments are the count and then the others
/// @param href where the rows are listed
public record FollowUp(int count, String key, List<Object> others, String href) {
    public FollowUp {
        others = List.copyOf(others);
    }

    public FollowUp(int count, String key, String href) {
        this(count, key, List.of(), href);
    }

    /// The line in the reader's language.
    public String text(Texts t) {
        var arguments = new Object[others.size() + 1];
        arguments[0] = count;
        for (int i = 0; i < others.size(); i++) {
            arguments[i + 1] = others.get(i);
        }
        return t.get(key, arguments);
    }
}
