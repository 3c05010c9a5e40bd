package no.helhet.regelverk.livsopphold;

import static no.helhet.regelverk.livsopphold.Spor.kilde;
import static no.helhet.regelverk.livsopphold.Spor.map;

import java.time.LocalDate;
import java.util.Map;

/// The inputs as plain values, for [Spor].
final class Grunnlagskart {
    private Grunnlagskart() {}

    static Map<String, Object> of(Grunnlag grunnlag) {
        Husholdning husholdning = grunnlag.husholdning();
        return map(
                "kommunenr", grunnlag.kommunenr(),
                "month", grunnlag.month().toString(),
                "dager",
                        grunnlag.dager() instanceof Delmaned(LocalDate fra, LocalDate til)
                                ? map("fra", fra.toString(), "til", til.toString())
                                : null,
                "husholdning",
                        map(
                                "type", husholdning.type().name(),
                                "kilde", kilde(husholdning.kilde()),
                                "voksne",
                                        husholdning.voksne().stream()
                                                .map(Grunnlagskart::voksen)
                                                .toList(),
                                "barn",
                                        husholdning.barn().stream()
                                                .map(Grunnlagskart::barn)
                                                .toList()),
                "behov", grunnlag.behov().stream().map(Grunnlagskart::behov).toList(),
                "inntekter", grunnlag.inntekter().stream().map(Grunnlagskart::inntekt).toList());
    }

    private static Map<String, Object> voksen(Voksen voksen) {
        return map(
                "id", voksen.id(),
                "rolle", voksen.rolle().name(),
                "fodt", voksen.fodt() == null ? null : voksen.fodt().toString(),
                "kilde", kilde(voksen.kilde()));
    }

    private static Map<String, Object> barn(Barn barn) {
        return map(
                "id", barn.id(),
                "navn", barn.navn(),
                "fodt", barn.fodt() == null ? null : barn.fodt().toString(),
                "andelProsent", (long) barn.andelProsent(),
                "deltBosted", barn.deltBosted(),
                "fodtKilde", kilde(barn.fodtKilde()),
                "bostedKilde", kilde(barn.bostedKilde()));
    }

    private static Map<String, Object> behov(Behov behov) {
        Behov.Norm norm = behov.norm();
        return map(
                "id", behov.id(),
                "type", behov.type().name(),
                "navn", behov.navn(),
                "barnId", behov.barnId(),
                "sokt", behov.sokt().ore(),
                "norm",
                        norm == null
                                ? null
                                : map(
                                        "parameterId",
                                        norm.parameterId(),
                                        "antall",
                                        (long) norm.antall()),
                "kilde", kilde(behov.kilde()));
    }

    private static Map<String, Object> inntekt(Inntekt inntekt) {
        Map<String, Object> hvem =
                switch (inntekt.hvem()) {
                    case Hvem.Soker() -> map("type", "soker");
                    case Hvem.Partner() -> map("type", "partner");
                    case Hvem.Barnet(String id) -> map("type", "barn", "barnId", id);
                };
        return map(
                "id", inntekt.id(),
                "type", inntekt.type().name(),
                "navn", inntekt.navn(),
                "belop", inntekt.belop().ore(),
                "hvem", hvem,
                "kilde", kilde(inntekt.kilde()));
    }
}
