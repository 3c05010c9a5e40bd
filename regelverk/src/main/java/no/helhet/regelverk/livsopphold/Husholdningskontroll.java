package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.livsopphold.Husholdning.Type;
import no.helhet.regelverk.livsopphold.Voksen.Rolle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What must be true of the people of a household.
final class Husholdningskontroll {
    // Nobody has grown older; such a date is a slip of the pen.
    private static final int ELDST = 120;

    private Husholdningskontroll() {}

    static void check(Utkast utkast) {
        Husholdning husholdning = utkast.grunnlag().husholdning();
        utkast.reasons().checkIds("voksne", husholdning.voksne(), Voksen::id);
        checkVoksne(utkast, husholdning);
        utkast.reasons().checkIds("barn", husholdning.barn(), Barn::id);
        for (Barn child : husholdning.barn()) {
            checkBarn(utkast, child, husholdning.voksne());
        }
    }

    private static void checkVoksne(Utkast utkast, Husholdning husholdning) {
        YearMonth month = utkast.grunnlag().month();
        Set<Rolle> seen = EnumSet.noneOf(Rolle.class);
        for (Voksen adult : husholdning.voksne()) {
            if (!seen.add(adult.rolle())) {
                // Two couples in one home are two households, each with its own application.
                utkast.reasons()
                        .stopRow(
                                "voksne",
                                adult.id(),
                                "rolle",
                                adult.rolle() == Rolle.SOKER
                                        ? "grunn.to-sokere"
                                        : "grunn.to-partnere");
            } else if (adult.rolle() == Rolle.PARTNER && husholdning.type() != Type.PAR) {
                utkast.reasons().stopRow("voksne", adult.id(), "rolle", "grunn.ikke-par");
            }
            LocalDate fodt = adult.fodt();
            if (fodt == null) {
                continue;
            }
            if (fodt.isAfter(month.atEndOfMonth())) {
                utkast.reasons()
                        .stopRow("voksne", adult.id(), "fodt", "grunn.voksen-fodt-etter", month);
            } else if (isTooLongAgo(fodt, month)) {
                utkast.reasons()
                        .stopRow("voksne", adult.id(), "fodt", "grunn.for-lenge-siden", fodt);
            }
        }
    }

    private static void checkBarn(Utkast utkast, Barn child, List<Voksen> voksne) {
        YearMonth month = utkast.grunnlag().month();
        LocalDate fodt = child.fodt();
        if (fodt == null) {
            utkast.reasons()
                    .stopRow("barn", child.id(), "fodt", "grunn.fodt-mangler", child.navn());
        } else if (fodt.isAfter(month.atEndOfMonth())) {
            utkast.reasons()
                    .stopRow("barn", child.id(), "fodt", "grunn.fodt-etter", child.navn(), month);
        } else if (isTooLongAgo(fodt, month)) {
            utkast.reasons().stopRow("barn", child.id(), "fodt", "grunn.for-lenge-siden", fodt);
        } else if (voksne.stream().anyMatch(v -> isOlder(fodt, v, month))) {
            utkast.reasons().stopRow("barn", child.id(), "fodt", "grunn.barn-eldre", child.navn());
        }
        int share = child.andelProsent();
        if (share < 0 || share > 100) {
            utkast.reasons()
                    .stopRow("barn", child.id(), "andelProsent", "grunn.andel", child.navn());
        } else if (child.deltBosted() && (share == 0 || share == 100)) {
            utkast.reasons()
                    .stopRow("barn", child.id(), "andelProsent", "grunn.andel-delt", child.navn());
        }
    }

    /// An adult whose own date cannot be right says nothing about the child's.
    private static boolean isOlder(LocalDate fodt, Voksen adult, YearMonth month) {
        LocalDate adultFodt = adult.fodt();
        return adultFodt != null
                && !adultFodt.isAfter(month.atEndOfMonth())
                && !fodt.isAfter(adultFodt);
    }

    private static boolean isTooLongAgo(LocalDate fodt, YearMonth month) {
        return fodt.isBefore(month.atDay(1).minusYears(ELDST));
    }
}
