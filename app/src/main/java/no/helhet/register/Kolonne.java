package no.helhet.register;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A column of the register and the component of the record that it is read from.
///
/// @param type of the component; of each element where it holds several
/// @param many whether it holds several
record Kolonne(String name, Class<?> type, boolean many, boolean set, MethodHandle accessor) {
    static Kolonne of(RecordComponent component) {
        var many = Collection.class.isAssignableFrom(component.getType());
        try {
            var lookup = MethodHandles.privateLookupIn(Faktum.class, MethodHandles.lookup());
            return new Kolonne(
                    snake(component.getName()),
                    many ? element(component) : component.getType(),
                    many,
                    component.getType() == Set.class,
                    lookup.unreflect(component.getAccessor()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> element(RecordComponent component) {
        return (Class<?>)
                ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    /// `ventetSekunder` as `ventet_sekunder`.
    static String snake(String camel) {
        return camel.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    String sqlType() {
        return elementType() + (many ? "[]" : "");
    }

    private String elementType() {
        if (type == UUID.class) {
            return "uuid";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == Instant.class) {
            return "timestamptz";
        }
        if (type == int.class || type == Integer.class) {
            return "int";
        }
        if (type == long.class || type == Long.class) {
            return "bigint";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        return "text";
    }

    /// The value of a row as PostgreSQL writes it. What is a set is in the order of its texts, so
    /// that the same is written the same.
    @Nullable String text(Faktum row) {
        Object value;
        try {
            value = accessor.invoke(row);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        return switch (value) {
            case null -> null;
            case Collection<?> all -> {
                Stream<String> texts = all.stream().map(Kolonne::one);
                yield (set ? texts.sorted() : texts)
                        .map(Kolonne::quoted)
                        .collect(Collectors.joining(",", "{", "}"));
            }
            default -> one(value);
        };
    }

    private static String one(Object value) {
        return value instanceof Enum<?> code ? code.name() : value.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
