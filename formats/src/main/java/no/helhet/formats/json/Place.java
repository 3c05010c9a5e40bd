package no.helhet.formats.json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/// A path into a document, such as `vedlegg[2].filer[0].sha512`, spelled out only when asked for.
///
/// A field name is the sender's own text. One that does not look like a field name is shown as
/// `?`, so that a path can be logged.
///
/// @param parent the place around this one; null for the document itself
/// @param name the field name; null for an element of an array
/// @param index the element's number from 0; -1 for a field
public record Place(@Nullable Place parent, @Nullable String name, int index) {
    private static final int LONGEST_NAME = 60;

    /// The document itself, written `$`.
    public static final Place ROOT = new Place(null, null, -1);

    public Place field(String fieldName) {
        return new Place(this, fieldName, -1);
    }

    public Place element(int elementIndex) {
        return new Place(this, null, elementIndex);
    }

    @Override
    public String toString() {
        Deque<Place> steps = new ArrayDeque<>();
        for (Place step = this; step != null && step.parent != null; step = step.parent) {
            steps.push(step);
        }
        StringBuilder path = new StringBuilder();
        for (Place step : steps) {
            if (step.name == null) {
                path.append('[').append(step.index).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shown(step.name));
            }
        }
        return path.isEmpty() ? "$" : path.toString();
    }

    private static String shown(String name) {
        boolean plain =
                !name.isEmpty() && name.length() <= LONGEST_NAME && isLetter(name.charAt(0));
        for (int i = 1; plain && i < name.length(); i++) {
            plain = isLetter(name.charAt(i)) || (name.charAt(i) >= '0' && name.charAt(i) <= '9');
        }
        return plain ? name : "?";
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
    }
}
