package no.helhet.praksis.klage;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.vedtak.Vedtak;
import no.helhet.regelverk.frister.Rettidighet;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What must be right in an appeal before it is registered.
@Component
class Klagekontroll {
    private final Klageregler regler;

    Klagekontroll(Klageregler regler) {
        this.regler = regler;
    }

    /// The field and the key of what to do, for each that is wrong.
    List<Problem> check(Vedtak vedtak, Klageskriv skriv) {
        var wrong = new ArrayList<Problem>();
        var decided = Klageregler.day(vedtak.vedtatt());
        if (isOutside(skriv.mottatt(), decided)) {
            wrong.add(new Problem("mottatt", "klage.feil.mottatt"));
        }
        var posted = skriv.postlagt();
        if (posted != null && (isOutside(posted, decided) || posted.isAfter(skriv.mottatt()))) {
            wrong.add(new Problem("postlagt", "klage.feil.postlagt"));
        }
        if (skriv.byFullmektig() && skriv.fullmakt().isEmpty()) {
            wrong.add(new Problem("fullmakt", "klage.feil.fullmakt"));
        }
        if (!skriv.byFullmektig() && !skriv.fullmakt().isEmpty()) {
            wrong.add(new Problem("fullmektig", "klage.feil.fullmektig"));
        }
        if (skriv.onsket().isEmpty()) {
            wrong.add(new Problem("onsket", "klage.feil.onsket"));
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
