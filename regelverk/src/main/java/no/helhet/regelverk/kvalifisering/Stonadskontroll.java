package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.kvalifisering.Frammote.UgyldigFravar;
import no.helhet.regelverk.kvalifisering.Frammote.UgyldigFravarsdag;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What must be true of the inputs before any rule is applied. Every fault is named, not only the
/// first; only a period that cannot be counted ends the check at once.
final class Stonadskontroll {
    private final Stonadsutkast utkast;
    private final Stonadsgrunnlag grunnlag;

    private Stonadskontroll(Stonadsutkast utkast) {
        this.utkast = utkast;
        this.grunnlag = utkast.grunnlag();
    }

    static void check(Stonadsutkast utkast) {
        Stonadskontroll kontroll = new Stonadskontroll(utkast);
        if (kontroll.isCountable()) {
            kontroll.checkPeople();
            kontroll.checkDays();
            kontroll.checkMoney();
        }
    }

    private boolean isCountable() {
        if (grunnlag.to().isBefore(grunnlag.from())) {
            utkast.stop("to", "grunn.kvp.slutt-for-start");
            return false;
        }
        Funnet longest = utkast.require("kvp-vedtak-lengde", grunnlag.from(), "from");
        if (longest == null) {
            return false;
        }
        if (!grunnlag.to().isBefore(grunnlag.from().plusYears(longest.value()))) {
            utkast.stop("to", "grunn.kvp.for-lang", longest.value());
            return false;
        }
        return true;
    }

    private void checkPeople() {
        checkFodt("fodt", grunnlag.fodt(), grunnlag.from());
        Set<String> ids = new HashSet<>();
        for (ForsorgetBarn child : grunnlag.barn()) {
            checkId("barn", child.id(), ids);
            checkFodt("barn[" + child.id() + "].fodt", child.fodt(), grunnlag.to());
        }
    }

    private void checkFodt(String field, @Nullable LocalDate fodt, LocalDate latest) {
        if (fodt == null) {
            utkast.stop(field, "grunn.kvp.fodt-mangler");
        } else if (fodt.isAfter(latest)) {
            utkast.stop(field, "grunn.kvp.fodt-etter", latest);
        }
    }

    private void checkDays() {
        Set<LocalDate> registered = new HashSet<>();
        for (Frammotedag day : grunnlag.dager()) {
            String field = "dager[" + day.dato() + "]";
            if (isOutside(day.dato())) {
                utkast.stop(field, "grunn.kvp.utenfor", grunnlag.from(), grunnlag.to());
            } else if (!Stonadsdager.contains(day.dato())) {
                utkast.stop(field, "grunn.kvp.ikke-stonadsdag");
            } else if (!registered.add(day.dato())) {
                utkast.stop(field, "grunn.kvp.dag-to-ganger", day.dato());
            } else {
                checkMinutes(field, day);
            }
        }
        for (LocalDate day : Stonadsdager.between(grunnlag.from(), grunnlag.to())) {
            if (!registered.contains(day)) {
                utkast.stop("dager[" + day + "]", "grunn.kvp.dag-mangler", day);
            }
        }
    }

    private void checkMinutes(String field, Frammotedag day) {
        Funnet week = utkast.require("kvp-timer-per-uke", day.dato(), "from");
        if (week == null) {
            return;
        }
        long whole = week.value() / Stonadsdager.PER_UKE;
        long absent =
                switch (day.frammote()) {
                    case UgyldigFravar(int minutter) -> minutter;
                    case UgyldigFravarsdag() -> whole;
                    default -> 0;
                };
        long work = day.arbeidsminutter();
        if (absent < 0) {
            utkast.stop(field + ".minutter", "grunn.kvp.minutter");
        } else if (absent > whole) {
            utkast.stop(field + ".minutter", "grunn.kvp.fravar-for-langt", length(whole));
        }
        if (work < 0) {
            utkast.stop(field + ".arbeidsminutter", "grunn.kvp.minutter");
        } else if (work + Math.clamp(absent, 0, whole) > whole) {
            utkast.stop(field + ".arbeidsminutter", "grunn.kvp.arbeid-for-langt", length(whole));
        }
    }

    private static Tekst length(long minutter) {
        return Tid.of(Math.toIntExact(minutter));
    }

    private void checkMoney() {
        Barnebidrag bidrag = grunnlag.barnebidrag();
        if (bidrag != null) {
            checkBelop("barnebidrag.belop", bidrag.belop());
        }
        Set<String> ids = new HashSet<>();
        List<SamordnetYtelse> ytelser = grunnlag.ytelser();
        for (int i = 0; i < ytelser.size(); i++) {
            SamordnetYtelse ytelse = ytelser.get(i);
            String field = "ytelser[" + ytelse.id() + "].";
            checkId("ytelser", ytelse.id(), ids);
            checkBelop(field + "dagsats", ytelse.dagsats());
            if (ytelse.to().isBefore(ytelse.from())) {
                utkast.stop(field + "to", "grunn.kvp.slutt-for-start");
            }
            if (isOutside(ytelse.from())) {
                utkast.stop(field + "from", "grunn.kvp.utenfor", grunnlag.from(), grunnlag.to());
            }
            if (isOutside(ytelse.to())) {
                utkast.stop(field + "to", "grunn.kvp.utenfor", grunnlag.from(), grunnlag.to());
            }
            if (ytelser.subList(0, i).stream().anyMatch(ytelse::overlaps)) {
                utkast.stop(field + "from", "grunn.kvp.ytelse-overlapp");
            }
        }
    }

    private void checkBelop(String field, Belop belop) {
        if (belop.isNegative()) {
            utkast.stop(field, "grunn.negativ");
        }
    }

    private void checkId(String list, String id, Set<String> ids) {
        if (id.isBlank()) {
            utkast.stop(list + "[].id", "grunn.id-mangler");
        } else if (!ids.add(id)) {
            utkast.stop(list + "[" + id + "].id", "grunn.id-to-ganger");
        }
    }

    private boolean isOutside(LocalDate day) {
        return day.isBefore(grunnlag.from()) || day.isAfter(grunnlag.to());
    }
}
