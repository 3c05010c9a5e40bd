package no.helhet.register;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/// The data dictionary: what each table and variable of the register is. Read from the schema
/// itself, whose comments say it, so that it can not say anything else than what is there.
@Service
public class DataDictionary {
    private final DictionaryRepository schema;

    @Autowired
    DataDictionary(DictionaryRepository schema) {
        this.schema = schema;
    }

    /// Of a database without a server on it.
    public static DataDictionary of(DataSource database) {
        return new DataDictionary(new DictionaryRepository(JdbcClient.create(database)));
    }

    /// The tables in the order they were made. A column that a table does not describe itself is
    /// the one that was described last before it.
    public List<RegisterTable> read() {
        var described = new LinkedHashMap<String, String>();
        var tables = new ArrayList<RegisterTable>();
        for (var table : schema.findTables()) {
            var columns = new ArrayList<RegisterColumn>();
            for (var column : table.columns()) {
                var own = column.comment();
                if (own != null) {
                    described.put(column.name(), own);
                }
                columns.add(of(column, own, described));
            }
            var said = parts(table.comment() == null ? "" : table.comment(), 2);
            tables.add(new RegisterTable(table.name(), said[0], said[1], table.key(), columns));
        }
        return tables;
    }

    private static RegisterColumn of(
            DictionaryRepository.Column column,
            @Nullable String own,
            Map<String, String> described) {
        var said = parts(own == null ? described.getOrDefault(column.name(), "") : own, 3);
        return new RegisterColumn(
                column.name(),
                column.type(),
                column.required(),
                own == null,
                said[0],
                said[1],
                said[2],
                column.codes());
    }

    /// A comment is its parts with a bar between; what is missing is empty.
    private static String[] parts(String comment, int count) {
        var parts = new String[count];
        var said = comment.split(" \\| ", count);
        for (int i = 0; i < count; i++) {
            parts[i] = i < said.length ? said[i].strip() : "";
        }
        return parts;
    }
}
