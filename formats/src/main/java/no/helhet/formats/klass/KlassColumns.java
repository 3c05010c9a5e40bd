package no.helhet.formats.klass;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The columns of Klass' files by their names, in the forms Klass has given them (changes,
/// correspondence tables, code lists), in Norwegian and English.
public enum KlassColumns {
    OLD_CODE("oldcode", "sourcecode", "gammelkode", "fra", "frakode", "gammel"),
    NEW_CODE("newcode", "targetcode", "nykode", "til", "tilkode", "ny"),
    CHANGED("changeoccurred", "endret", "ar", "gyldigfra", "fradato", "dato"),
    SHARE("share", "andel", "vekt"),
    CODE("code", "kode", "nummer"),
    PARENT("parentcode", "over", "overordnet", "foreldrekode"),
    NAME("name", "navn", "namn"),
    VALID_FROM("validfrom", "validfrominrequestedrange", "fom", "gyldigfra", "fra"),
    VALID_TO("validto", "validtoinrequestedrange", "tom", "gyldigtil", "til"),
    COLUMN("kolonne", "kol", "x", "column"),
    ROW("rad", "y", "row");

    /// The columns of a file of changes.
    public static final List<KlassColumns> CHANGES = List.of(OLD_CODE, NEW_CODE, CHANGED, SHARE);

    /// The columns of a code list.
    public static final List<KlassColumns> CODES =
            List.of(CODE, NAME, PARENT, VALID_FROM, VALID_TO);

    /// The columns of a file of places among tiles.
    public static final List<KlassColumns> TILES = List.of(CODE, COLUMN, ROW);

    private static final Map<Character, String> LETTERS = Map.of('æ', "ae", 'ø', "o", 'å', "a");

    private final Set<String> names;

    KlassColumns(String... names) {
        this.names = Set.of(names);
    }

    /// Which of the columns a name is.
    public static Optional<KlassColumns> find(List<KlassColumns> columns, String name) {
        var plain = plain(name);
        return columns.stream().filter(c -> c.names.contains(plain)).findFirst();
    }

    /// Letters alone, in lower case and ASCII.
    private static String plain(String name) {
        var plain = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (LETTERS.containsKey(c)) {
                plain.append(LETTERS.get(c));
            } else if (Character.isLetter(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
