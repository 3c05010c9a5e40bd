package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Omradefunn.Merke;
import no.helhet.laering.omrade.Omradefunn.Rad;
import no.helhet.laering.omrade.Omradesetning.Slag;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the figures show and do not show, in sentences made from them.
final class Omradesetninger {
    private static final int MOST_NAMED = 4;
    private static final int MOST_TOLD = 3;
    private static final double MOST_OF_IT = .5;
    private final Omradefunn funn;
    private final @Nullable Omradefunn before;
    private final Omradeord ord;
    private final String whole;

    /// @param before the same a year earlier; null when it is not known
    /// @param whole the name of all areas together
    Omradesetninger(Omradefunn funn, @Nullable Omradefunn before, Omradeord ord, String whole) {
        this.funn = funn;
        this.before = before;
        this.ord = ord;
        this.whole = whole;
    }

    /// The one sentence at the top, in bold.
    String lead() {
        var shares =
                funn.rader().stream()
                        .map(Rad::tall)
                        .mapToDouble(t -> t == null ? Double.NaN : t.andel())
                        .filter(Double::isFinite)
                        .summaryStatistics();
        var mal = ord.get("mal." + funn.sporsmal().mal() + ".fikk");
        if (shares.getCount() == 0) {
            return ord.get("topp.skjult");
        }
        var spread =
                ord.get(
                        "topp.spenn",
                        Omradeord.whole(shares.getMin()),
                        Omradeord.whole(shares.getMax()),
                        mal);
        var explained = funn.variasjon().forklart();
        return explained == null
                ? spread
                : spread
                        + " "
                        + ord.get(
                                "topp.forklart",
                                Omradeord.percent(explained),
                                ord.level(funn.sporsmal().niva()));
    }

    /// What follows it: what people are divided by, and who is told apart.
    String rest() {
        var factors = ord.factors(funn.faktorer());
        var end = funn.variasjon().forklart() == null ? "" : ": " + factors + ".";
        return end + " " + apart();
    }

    private String apart() {
        var marked = funn.merket();
        if (marked.isEmpty()) {
            return ord.get("topp.ingen", ord.level(funn.sporsmal().niva()), whole);
        }
        if (marked.size() > MOST_NAMED) {
            return ord.get("topp.mange", marked.size(), funn.rader().size(), whole);
        }
        return ord.get("topp.noen", ord.and(marked.stream().map(this::difference).toList()), whole);
    }

    private String difference(Rad rad) {
        var tall = rad.tall();
        double rest = tall == null ? 0 : tall.rest();
        return ord.get(
                rest > 0 ? "flere" : "faerre", rad.navn(), Omradeord.promille(Math.abs(rest)));
    }

    List<Omradesetning> all() {
        var all = new ArrayList<Omradesetning>();
        population().ifPresent(all::add);
        funn.merket().stream().limit(MOST_TOLD).map(this::marked).forEach(all::add);
        all.add(new Omradesetning(Slag.VISER_IKKE, "", ord.get("ikke.arbeid")));
        all.add(new Omradesetning(Slag.VISER_IKKE, "", ord.get("ikke.behov")));
        all.add(ranking());
        return List.copyOf(all);
    }

    private Optional<Omradesetning> population() {
        var variation = funn.variasjon();
        var sentences = new ArrayList<String>();
        var explained = variation.forklart();
        if (explained != null) {
            sentences.add(ord.get(explained >= MOST_OF_IT ? "viser.mest" : "viser.mindre"));
        }
        var within = variation.innenfor();
        if (within != null) {
            sentences.add(
                    ord.get(
                            "viser.innenfor",
                            variation.indre(),
                            Omradeord.percent(within),
                            ord.level(funn.sporsmal().niva())));
        }
        new Variasjonsord(funn, ord).adjusted().ifPresent(sentences::add);
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Omradesetning(Slag.VISER, "", String.join(" ", sentences)));
    }

    private Omradesetning marked(Rad rad) {
        var over = rad.merke() == Merke.OVER ? "over" : "under";
        var earlier = before == null ? null : before.rad(rad.kode()).map(Rad::tall).orElse(null);
        if (before == null || earlier == null) {
            return new Omradesetning(Slag.VISER, "", ord.get("viser." + over, rad.navn()));
        }
        var year = String.valueOf(before.sporsmal().ar());
        return new Omradesetning(
                Slag.VISER,
                "",
                earlier.merke() == rad.merke()
                        ? ord.get(
                                "viser." + over + ".igjen",
                                rad.navn(),
                                year,
                                Omradeord.promille(Math.abs(earlier.rest())))
                        : ord.get("viser." + over + ".ny", rad.navn(), year));
    }

    /// There is no ranking; how far the figures are from carrying one is said.
    private Omradesetning ranking() {
        int all = funn.rader().size();
        int same = all - funn.merket().size();
        var unclear = funn.uklare();
        var text =
                2 * same < all && unclear != null && unclear == 0
                        ? ord.get("rangerer.skilt")
                        : ord.get("rangerer.grunn", same, all, whole);
        if (unclear != null && unclear > 0) {
            text += " " + ord.get("rangerer.uklare", unclear, all);
        }
        return new Omradesetning(
                Slag.RANGERER_IKKE, ord.get("rangerer", ord.level(funn.sporsmal().niva())), text);
    }
}
