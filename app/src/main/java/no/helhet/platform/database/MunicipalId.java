package no.helhet.platform.database;

import java.util.UUID;
import java.util.regex.Pattern;

/// An id of a row that belongs to a municipality: the municipality's number (four digits) and a
/// UUIDv7. Each module has a record of its own for each thing it owns. In addresses it is
/// written `4698-0193...`.
public interface MunicipalId {
    Pattern FORM = Pattern.compile("[0-9]{4}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    String kommunenr();

    UUID id();

    /// The form used in addresses.
    default String path() {
        return kommunenr() + "-" + id();
    }

    /// An address that holds no id.
    final class Malformed extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Malformed() {
            super("An id is a municipality number, '-' and a UUID");
        }
    }

    /// Splits the form used in addresses; the constructor makes the typed id.
    ///
    /// @throws Malformed when the form is another
    static <T> T parse(String path, Constructor<T> constructor) {
        if (!FORM.matcher(path).matches()) {
            throw new Malformed();
        }
        return constructor.create(path.substring(0, 4), UUID.fromString(path.substring(5)));
    }

    /// A typed id's constructor.
    @FunctionalInterface
    interface Constructor<T> {
        T create(String kommunenr, UUID id);
    }
}
