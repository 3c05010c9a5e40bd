package no.helhet.platform.database;

import java.util.UUID;

/// An id of a row that belongs to a municipality: the municipality's number (four digits) and a
/// UUIDv7. Each module has a record of its own for each thing it owns. In addresses it is
/// written `4698-0193...`.
public interface MunicipalId {
    String kommunenr();

    UUID id();

    /// The form used in addresses.
    default String path() {
        return kommunenr() + "-" + id();
    }

    /// Splits the form used in addresses; the constructor makes the typed id.
    static <T> T parse(String path, Constructor<T> constructor) {
        if (path.length() != 41 || path.charAt(4) != '-') {
            throw new IllegalArgumentException("An id is a municipality number, '-' and a UUID");
        }
        return constructor.create(path.substring(0, 4), UUID.fromString(path.substring(5)));
    }

    /// A typed id's constructor.
    @FunctionalInterface
    interface Constructor<T> {
        T create(String kommunenr, UUID id);
    }
}
