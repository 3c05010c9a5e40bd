package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

import java.util.ArrayList;
import java.util.List;

/// One who has come of age in the month and applies alone: left out of the household with all that
/// is its own. Each line says so.
///
/// @param grense the age at which one is no longer a child here
/// @param alder the steps that show the age
record Myndig(Barn barn, Funnet grense, List<Steg> alder) {
    private static final Tekst ALDERSGRENSE = Tekst.of("steg.aldersgrense");
    private static final Tekst SOKER_SELV = Tekst.of("forklaring.barn.myndig");

    /// The one itself.
    Linje linje(int years) {
        return utenfor(
                "barn:" + barn.id(),
                "barn.myndig",
                Tekst.of("post.barn", barn.navn(), years),
                Tekst.of("setning.barn.myndig", barn.navn()),
                Belop.ZERO,
                List.of());
    }

    /// An income of its own.
    Linje linje(Inntekt inntekt, Steg stated) {
        Tekst post = inntekt.type().post();
        return utenfor(
                "inntekt:" + inntekt.id(),
                "utenfor.myndig",
                post,
                Tekst.of("setning.inntekt.myndig", post, inntekt.belop(), barn.navn()),
                inntekt.belop(),
                List.of(stated));
    }

    /// An expense that is for it alone.
    Linje linje(Behov behov, Steg sought) {
        return utenfor(
                "behov:" + behov.id(),
                "utgift.myndig",
                behov.post(),
                Tekst.of("setning.utgift.myndig", behov.post(), behov.sokt(), barn.navn()),
                behov.sokt(),
                List.of(sought));
    }

    private Linje utenfor(
            String key, String regel, Tekst post, Tekst setning, Belop sought, List<Steg> first) {
        List<Steg> steps = new ArrayList<>(first);
        steps.addAll(alder);
        steps.add(Steg.fromParameter(ALDERSGRENSE, grense));
        return new Linje(
                key,
                Gruppe.UTENFOR,
                regel,
                grense.hjemmel(),
                post,
                SOKER_SELV,
                setning,
                sought,
                Belop.ZERO,
                steps,
                null);
    }
}
