package no.helhet.laering.kvalitet;

import no.helhet.laering.kvalitet.Kontorside.Setning;
import no.helhet.laering.kvalitet.Kontorside.Tone;
import no.helhet.platform.web.Texts;
import no.helhet.register.Kontormaal;
import no.helhet.statistics.process.Reading;

import java.util.ArrayList;
import java.util.List;

/// The office's month in a few plain sentences, from the same figures as the page and never more
/// than they say.
final class Setningsbygger {
    private static final int MOST_CHANGES = 4;
    private final Kontorbilde bilde;
    private final Texts t;
    private final KvalitetProperties properties;

    Setningsbygger(Kontorbilde bilde, Texts t, KvalitetProperties properties) {
        this.bilde = bilde;
        this.t = t;
        this.properties = properties;
    }

    List<Setning> write() {
        var sentences = new ArrayList<Setning>();
        if (bilde.isEmpty()) {
            return sentences;
        }
        if (!bilde.over()) {
            sentences.add(new Setning(t.get("kvalitet.setning.ikkeover"), false));
            return sentences;
        }
        desk(sentences);
        var changes = changes();
        sentences.addAll(changes);
        if (changes.isEmpty()
                && bilde.maal().stream().anyMatch(m -> Maaltall.chart(m).isPresent())) {
            sentences.add(new Setning(t.get("kvalitet.setning.ingenendring"), false));
        }
        if (bilde.maal().stream().noneMatch(m -> Maaltall.chart(m).isPresent())) {
            sentences.add(new Setning(t.get("kvalitet.setning.tidlig", Maalt.BASELINE), false));
        }
        budget(sentences);
        return sentences;
    }

    private void desk(List<Setning> sentences) {
        bilde.maal().stream()
                .filter(m -> m.maal() == Kontormaal.HENTET)
                .findFirst()
                .filter(m -> m.now() != null)
                .ifPresent(
                        m ->
                                sentences.add(
                                        new Setning(
                                                t.get(
                                                        "kvalitet.setning.mottak",
                                                        new Maaltall(m.maal(), t).brief(m.now()),
                                                        properties.hentetMinutter()),
                                                false)));
    }

    /// What has changed by more than chance, that which asks for something first.
    private List<Setning> changes() {
        var worse = new ArrayList<Setning>();
        var other = new ArrayList<Setning>();
        for (var m : bilde.maal()) {
            Maaltall.chart(m)
                    .ifPresent(
                            chart -> {
                                switch (chart.reading()) {
                                    case Reading.Outside(var above) ->
                                            add(
                                                    m,
                                                    above,
                                                    t.get(
                                                            "kvalitet.setning.utenfor",
                                                            change(m, above)),
                                                    worse,
                                                    other);
                                    case Reading.Shifted(var higher, var since) ->
                                            add(
                                                    m,
                                                    higher,
                                                    t.get(
                                                            "kvalitet.setning.siden",
                                                            change(m, higher),
                                                            Retning.since(m.maneder(), since, t)),
                                                    worse,
                                                    other);
                                    case Reading.Ordinary _, Reading.Unknown _ -> {}
                                }
                            });
        }
        worse.addAll(other);
        return worse.subList(0, Math.min(MOST_CHANGES, worse.size()));
    }

    private String change(Maalt m, boolean higher) {
        return t.get("kvalitet.endring." + m.maal() + (higher ? ".opp" : ".ned"));
    }

    private static void add(
            Maalt m, boolean higher, String text, List<Setning> worse, List<Setning> other) {
        boolean bad = Retning.of(m.maal()).tone(higher) == Tone.VARSEL;
        (bad ? worse : other).add(new Setning(text, bad));
    }

    private void budget(List<Setning> sentences) {
        var budget = bilde.budsjett();
        if (budget == null) {
            return;
        }
        Kontortegner.yearEnd(bilde)
                .ifPresent(
                        end -> {
                            double of = budget.belopOre();
                            var key =
                                    end.interval().lower() > of
                                            ? "kvalitet.setning.overbudsjett"
                                            : end.interval().upper() < of
                                                    ? "kvalitet.setning.underbudsjett"
                                                    : "kvalitet.setning.pabudsjett";
                            sentences.add(
                                    new Setning(
                                            t.get(
                                                    key,
                                                    Kontortegner.millions(
                                                            Math.abs(end.total() - of) / 1e8, t)),
                                            end.interval().lower() > of));
                        });
    }
}
