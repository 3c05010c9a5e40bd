package no.helhet.laering.omrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How much areas differ, in sentences with intervals.
final class Variasjonsord {
    private final Omradefunn funn;
    private final Omradeord ord;

    Variasjonsord(Omradefunn funn, Omradeord ord) {
        this.funn = funn;
        this.ord = ord;
    }

    /// As they are, with people's composition taken into account, and what that does not tell.
    List<String> all() {
        var all = new ArrayList<String>();
        var crude = funn.variasjon().spredning();
        if (crude != null) {
            var within = crude.innenfor();
            all.add(
                    within == null
                            ? ord.get("variasjon.mellom", level(), percent(crude.mellom()))
                            : ord.get(
                                    "variasjon.begge",
                                    level(),
                                    percent(crude.mellom()),
                                    percent(within)));
        }
        var adjusted = funn.variasjon().justert();
        if (adjusted != null) {
            var within = adjusted.innenfor();
            all.add(
                    within == null
                            ? ord.get("variasjon.justert", percent(adjusted.mellom()))
                            : ord.get(
                                    "variasjon.justert.begge",
                                    percent(adjusted.mellom()),
                                    percent(within)));
        }
        if (!all.isEmpty()) {
            all.add(ord.get("variasjon.obs"));
        }
        return List.copyOf(all);
    }

    /// In one sentence, as they are and adjusted.
    Optional<String> adjusted() {
        var crude = funn.variasjon().spredning();
        var adjusted = funn.variasjon().justert();
        return crude == null || adjusted == null
                ? Optional.empty()
                : Optional.of(
                        ord.get(
                                "viser.avvik",
                                level(),
                                percent(crude.mellom()),
                                percent(adjusted.mellom())));
    }

    private String level() {
        return ord.level(funn.sporsmal().niva());
    }

    /// `31 prosent (95 % intervall 20–52)`
    private String percent(Spenn sd) {
        return ord.get(
                "variasjon.prosent",
                Omradeord.percent(Omradefunn.Spredning.typical(sd.verdi())),
                Omradeord.percent(Omradefunn.Spredning.typical(sd.nedre())),
                Omradeord.percent(Omradefunn.Spredning.typical(sd.ovre())));
    }
}
