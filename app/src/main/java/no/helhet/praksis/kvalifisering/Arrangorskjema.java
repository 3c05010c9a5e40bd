package no.helhet.praksis.kvalifisering;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A provider's form of days.
final class Arrangorskjema {
    private static final String DAY = "oppmote-";

    private Arrangorskjema() {}

    /// A day as it was sent.
    ///
    /// @param borte minutes absent; null for the whole of it, -1 for what is no number of hours
    /// @param versjon of the row the form was drawn from, 0 for none
    record Dag(LocalDate dato, @Nullable Integer borte, int versjon) {}

    /// The days chosen, and with `alle` those left blank as met.
    static List<Dag> days(Map<String, String> form) {
        var all = form.containsKey("alle");
        var days = new ArrayList<Dag>();
        for (var entry : form.entrySet()) {
            if (!entry.getKey().startsWith(DAY)) {
                continue;
            }
            var day = Programskjema.day(entry.getKey().substring(DAY.length()));
            var slag = Programskjema.word(Arrangordag.Slag.class, entry.getValue());
            if (day != null && (slag != null || all && entry.getValue().isBlank())) {
                var absent =
                        slag == null
                                ? Integer.valueOf(0)
                                : switch (slag) {
                                    case MOTT -> Integer.valueOf(0);
                                    case BORTE -> null;
                                    case DEL -> part(form.get("timer-" + day));
                                };
                days.add(new Dag(day, absent, version(form.get("versjon-" + day))));
            }
        }
        return days;
    }

    /// A part of the day: none of it is as wrong as what is no number.
    private static Integer part(@Nullable String hours) {
        var minutes = hours == null ? null : Programtid.parse(hours.strip());
        return minutes == null || minutes == 0 ? Integer.valueOf(-1) : minutes;
    }

    private static int version(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
