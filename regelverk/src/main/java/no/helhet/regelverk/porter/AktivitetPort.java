package no.helhet.regelverk.porter;

import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.vilkar.Aktivitetsplikt;
import no.helhet.regelverk.vilkar.Norskopplaring;
import no.helhet.regelverk.vilkar.Sprakgrunnlag;

import java.util.List;
import java.util.stream.Stream;

/// Gate 4: under the age limit an activity condition is set, or a reason for none is given, and
/// language training is considered (sotjl § 20 a).
final class AktivitetPort implements Port {
    @Override
    public String id() {
        return "aktivitet";
    }

    @Override
    public List<Utfall> check(Vedtaksgrunnlag grunnlag, Parametre parametre) {
        if (grunnlag.type() != Vedtakstype.OKONOMISK_STONAD || !grunnlag.isGranted()) {
            return Funn.notRelevant("port.aktivitet.ikke-innvilget");
        }
        Vedtaksgrunnlag.Aktivitet aktivitet = grunnlag.aktivitet();
        List<Utfall> duty =
                Aktivitetsplikt.check(
                        grunnlag.sokerFodt(),
                        grunnlag.vedtaksdato(),
                        grunnlag.vilkar(),
                        aktivitet.unntak(),
                        aktivitet.unntaksgrunn(),
                        parametre);
        List<Utfall> missing =
                Stream.concat(duty.stream(), checkLanguage(grunnlag, parametre).stream())
                        .filter(Utfall::isMissing)
                        .distinct()
                        .toList();
        return missing.isEmpty() ? duty : missing;
    }

    private static List<Utfall> checkLanguage(Vedtaksgrunnlag grunnlag, Parametre parametre) {
        Vedtaksgrunnlag.Aktivitet aktivitet = grunnlag.aktivitet();
        return Norskopplaring.check(
                new Sprakgrunnlag(
                        grunnlag.sokerFodt(),
                        grunnlag.vedtaksdato(),
                        aktivitet.sprak(),
                        aktivitet.introduksjonsprogram(),
                        aktivitet.samiskspraklig(),
                        aktivitet.opplaringsvilkar(),
                        aktivitet.unntak() != null,
                        aktivitet.opplaringsvurdering()),
                parametre);
    }
}
