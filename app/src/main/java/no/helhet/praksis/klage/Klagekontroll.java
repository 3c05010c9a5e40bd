package no.helhet.praksis.klage;

import no.helhet.platform.web.Problem;
import no.helhet.regelverk.frister.Rettidighet;
import no.helhet.regelverk.porter.Klagemangel;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What must be right in an appeal before it is registered.
@Component
class Klagekontroll {
    private final Klageregler regler;

    Klagekontroll(Klageregler regler) {
        this.regler = regler;
    }

    /// The field and the key of what to do, for each that is wrong.
    ///
    /// @param mangler what it is said to lack, which need not be there
    List<Problem> check(PaklagetVedtak vedtak, Klageskriv skriv, Set<Klagemangel> mangler) {
        var wrong = new ArrayList<Problem>();
        var decided = Klageregler.day(vedtak.vedtatt());
        if (isOutside(skriv.mottatt(), decided)) {
            wrong.add(new Problem("mottatt", "klage.feil.mottatt"));
        }
        var posted = skriv.postlagt();
        if (posted != null && (isOutside(posted, decided) || posted.isAfter(skriv.mottatt()))) {
            wrong.add(new Problem("postlagt", "klage.feil.postlagt"));
        }
        var noAuthority = mangler.contains(Klagemangel.FULLMAKT);
        if (skriv.byFullmektig() && skriv.fullmakt().isEmpty() != noAuthority) {
            wrong.add(
                    new Problem(
                            "fullmakt",
                            noAuthority ? "klage.feil.mangler.har" : "klage.feil.fullmakt"));
        }
        if (!skriv.byFullmektig() && (noAuthority || !skriv.fullmakt().isEmpty())) {
            wrong.add(new Problem("fullmektig", "klage.feil.fullmektig"));
        }
        var noChange = mangler.contains(Klagemangel.ENDRING);
        if (skriv.onsket().isEmpty() != noChange) {
            wrong.add(
                    new Problem(
                            "onsket", noChange ? "klage.feil.mangler.har" : "klage.feil.onsket"));
        }
        wrong.addAll(checkNotice(decided, skriv.underrettet(), skriv.underrettetGrunn()));
        if (regler.assess(decided, skriv) instanceof Rettidighet.Ukjent) {
            wrong.add(new Problem("underrettet", "klage.frist.ukjent"));
        }
        return wrong;
    }

    /// The day of notice: that of the letter, or another with a reason.
    List<Problem> checkNotice(LocalDate decided, LocalDate underrettet, String grunn) {
        if (isOutside(underrettet, decided)) {
            return List.of(new Problem("underrettet", "klage.feil.underrettet"));
        }
        return !underrettet.equals(decided) && grunn.isEmpty()
                ? List.of(new Problem("underrettetGrunn", "klage.feil.underrettetGrunn"))
                : List.of();
    }

    private boolean isOutside(LocalDate day, LocalDate decided) {
        return day.isBefore(decided) || day.isAfter(regler.today());
    }
}
