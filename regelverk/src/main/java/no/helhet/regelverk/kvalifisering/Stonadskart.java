package no.helhet.regelverk.kvalifisering;

import static no.helhet.regelverk.livsopphold.Spor.kilde;
import static no.helhet.regelverk.livsopphold.Spor.map;

import no.helhet.regelverk.kvalifisering.Frammote.GyldigFravar;
import no.helhet.regelverk.kvalifisering.Frammote.TilStede;
import no.helhet.regelverk.kvalifisering.Frammote.UgyldigFravar;
import no.helhet.regelverk.kvalifisering.Frammote.UgyldigFravarsdag;
import no.helhet.regelverk.kvalifisering.Frammote.UtenStonad;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;

/// The inputs as plain values, for [Stonadsspor].
final class Stonadskart {
    private Stonadskart() {}

    static Map<String, Object> of(Stonadsgrunnlag grunnlag) {
        Barnebidrag bidrag = grunnlag.barnebidrag();
        return map(
                "from", grunnlag.from().toString(),
                "to", grunnlag.to().toString(),
                "fodt", date(grunnlag.fodt()),
                "fodtKilde", kilde(grunnlag.fodtKilde()),
                "barn", grunnlag.barn().stream().map(Stonadskart::barn).toList(),
                "dager", grunnlag.dager().stream().map(Stonadskart::dag).toList(),
                "frammoteKilde", kilde(grunnlag.frammoteKilde()),
                "ytelser", grunnlag.ytelser().stream().map(Stonadskart::ytelse).toList(),
                "barnebidrag",
                        bidrag == null
                                ? null
                                : map(
                                        "belop",
                                        bidrag.belop().ore(),
                                        "kilde",
                                        kilde(bidrag.kilde())));
    }

    private static Map<String, Object> barn(ForsorgetBarn barn) {
        return map("id", barn.id(), "fodt", date(barn.fodt()), "kilde", kilde(barn.kilde()));
    }

    private static Map<String, Object> dag(Frammotedag dag) {
        String frammote =
                switch (dag.frammote()) {
                    case TilStede() -> "til-stede";
                    case GyldigFravar g -> "gyldig-fravar";
                    case UgyldigFravar u -> "ugyldig-fravar";
                    case UgyldigFravarsdag() -> "ugyldig-fravarsdag";
                    case UtenStonad u -> "uten-stonad";
                };
        String grunn =
                switch (dag.frammote()) {
                    case GyldigFravar(Fravarstype type) -> type.name();
                    case UtenStonad(Frammote.Grunn why) -> why.name();
                    default -> null;
                };
        Long minutter =
                dag.frammote() instanceof UgyldigFravar(int absent) ? Long.valueOf(absent) : null;
        return map(
                "dato", dag.dato().toString(),
                "frammote", frammote,
                "grunn", grunn,
                "minutter", minutter,
                "arbeidsminutter", (long) dag.arbeidsminutter());
    }

    private static Map<String, Object> ytelse(SamordnetYtelse ytelse) {
        return map(
                "id", ytelse.id(),
                "type", ytelse.type().name(),
                "from", ytelse.from().toString(),
                "to", ytelse.to().toString(),
                "dagsats", ytelse.dagsats().ore(),
                "kilde", kilde(ytelse.kilde()));
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
