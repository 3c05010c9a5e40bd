package no.helhet.laering.omrade;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Row;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One file: how it is read, what the dry run said, what was taken.
///
/// @param kobling as it stands in the form
/// @param avvik the first of what was not taken
public record Importside(
        Importfil fil,
        Filhode hode,
        Kobling kobling,
        List<Importavvik> avvik,
        List<Problem> feil,
        Map<String, String> form) {
    private static final long KB = 1 << 10;
    private static final long MB = 1 << 20;

    public String path() {
        return "/omrader/import/" + fil.id();
    }

    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }

    public String ar() {
        return form.getOrDefault("ar", kobling.ar() == null ? "" : kobling.ar().toString());
    }

    public String variabel() {
        return form.getOrDefault("variabel", kobling.variabel());
    }

    /// A file's size as people say it.
    public static String size(long bytes, Texts t) {
        return bytes >= MB
                ? t.get("import.mb", t.count(Math.round((double) bytes / MB)))
                : t.get("import.kb", t.count(Math.max(1, Math.round((double) bytes / KB))));
    }

    public boolean isTable() {
        return fil.slag() != Importslag.KART;
    }

    /// What the first rows of a column hold, as it stands in the file.
    public String sample(int column) {
        var cells = new ArrayList<String>();
        for (int row = 0; row < hode.rows().size(); row++) {
            var text = hode.cell(row, column);
            var shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
            if (!cells.contains(shown)) {
                cells.add(shown);
            }
        }
        return String.join(" · ", cells);
    }

    public List<Choice> roller(Texts t) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("INGEN", t.get("import.rolle.INGEN")));
        for (var rolle : fil.slag().roller()) {
            choices.add(new Choice(rolle.name(), t.get("import.rolle." + rolle)));
        }
        return choices;
    }

    public List<Choice> nivaer(Texts t) {
        var choices = new ArrayList<Choice>();
        for (var niva : Niva.values()) {
            choices.add(new Choice(niva.name(), t.get("import.niva." + niva)));
        }
        return choices;
    }

    /// What the last reading came to, figure by figure; nothing of what did not happen.
    public List<Row> utfall(Texts t) {
        var utfall = fil.utfall();
        if (utfall == null) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        rows.add(new Row(t.get("import.utfall.lest"), t.count(utfall.lest())));
        rows.add(
                new Row(
                        t.get(
                                fil.status() == Importstatus.LEST
                                        ? "import.utfall.tatt"
                                        : "import.utfall.tas"),
                        t.count(utfall.skrevet())));
        add(rows, t, "import.utfall.endret", utfall.endret());
        add(rows, t, "import.utfall.like", utfall.like());
        add(rows, t, "import.utfall.doble", utfall.doble());
        add(rows, t, "import.utfall.flyttet", utfall.flyttet());
        rows.add(new Row(t.get("import.utfall.avvist"), t.count(utfall.avvist())));
        return rows;
    }

    private static void add(List<Row> rows, Texts t, String key, long count) {
        if (count > 0) {
            rows.add(new Row(t.get(key), t.count(count)));
        }
    }

    /// Why reading stops, in words; null when it does not.
    public @Nullable String stopp(Texts t) {
        var stopp =
                hode.stopp() != null
                        ? hode.stopp()
                        : fil.utfall() == null ? null : fil.utfall().stopp();
        if (stopp == null) {
            return null;
        }
        var parts = stopp.split(":");
        return t.get("import.stopp." + parts[0], parts[1]);
    }

    /// How often a job tries before it gives up.
    public int forsok() {
        return ImportConfiguration.ATTEMPTS;
    }

    /// Whether what the last reading came to still holds.
    public boolean hasOutcome() {
        var feilet = fil.feilet();
        return fil.utfall() != null
                && !fil.status().isWorking()
                && (feilet == null || feilet.arbeid() != Importstatus.PROVES);
    }

    public boolean mayTake() {
        return fil.status() == Importstatus.PROVD
                && fil.utfall() != null
                && fil.utfall().stopp() == null
                && fil.utfall().skrevet() > 0;
    }
}
