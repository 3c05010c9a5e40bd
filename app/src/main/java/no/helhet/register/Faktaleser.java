package no.helhet.register;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Makes the record of a row of the register, column by column.
final class Faktaleser<F> implements RowMapper<F> {
    private final List<Kolonne> columns;
    private final Constructor<F> constructor;

    Faktaleser(Class<F> type, List<Kolonne> columns) {
        this.columns = columns;
        try {
            this.constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(type.getRecordComponents())
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public F mapRow(ResultSet row, int index) throws SQLException {
        var values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, columns.get(i));
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(ResultSet row, Kolonne column) throws SQLException {
        if (!column.many()) {
            return one(row, column);
        }
        var array = row.getArray(column.name());
        if (array == null) {
            return null;
        }
        var elements = new ArrayList<Object>();
        for (var element : (Object[]) array.getArray()) {
            elements.add(element(element, column.type()));
        }
        return column.set() ? Set.copyOf(elements) : elements;
    }

    private static @Nullable Object one(ResultSet row, Kolonne column) throws SQLException {
        var type = column.type();
        var name = column.name();
        if (type == UUID.class || type == LocalDate.class) {
            return row.getObject(name, type);
        }
        if (type == Instant.class) {
            var when = row.getObject(name, OffsetDateTime.class);
            return when == null ? null : when.toInstant();
        }
        var value =
                type == int.class || type == Integer.class
                        ? (Object) row.getInt(name)
                        : type == long.class || type == Long.class
                                ? (Object) row.getLong(name)
                                : type == boolean.class || type == Boolean.class
                                        ? (Object) row.getBoolean(name)
                                        : row.getString(name);
        return row.wasNull() || value == null ? null : element(value, type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object element(Object value, Class<?> type) {
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        return type.isEnum() ? Enum.valueOf((Class<? extends Enum>) type, (String) value) : value;
    }
}
