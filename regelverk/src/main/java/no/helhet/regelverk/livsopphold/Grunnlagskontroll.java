package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Husholdning.Type;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// What must be true of the inputs before any rule is applied. Every fault is named, not only the
/// first.
final class Grunnlagskontroll {
    // Far above any month's need, and small enough that no sum of lines can overflow.
    private static final Belop STORST = Belop.kroner(1_000_000_000L);

    private Grunnlagskontroll() {}

    static void check(Utkast utkast) {
        Grunnlag grunnlag = utkast.grunnlag();
        if (!isKommunenr(grunnlag.kommunenr())) {
            utkast.stop("kommunenr", "grunn.kommunenr");
        }
        checkBarn(utkast, grunnlag);
        checkUnique(utkast, "behov", grunnlag.behov(), Behov::id);
        for (Behov behov : grunnlag.behov()) {
            checkBehov(utkast, behov);
        }
        checkUnique(utkast, "inntekter", grunnlag.inntekter(), Inntekt::id);
        for (Inntekt inntekt : grunnlag.inntekter()) {
            checkInntekt(utkast, inntekt);
        }
    }

    private static boolean isKommunenr(String kommunenr) {
        return kommunenr.length() == 4 && kommunenr.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static void checkBarn(Utkast utkast, Grunnlag grunnlag) {
        List<Barn> barn = grunnlag.husholdning().barn();
        checkUnique(utkast, "barn", barn, Barn::id);
        LocalDate end = grunnlag.month().atEndOfMonth();
        for (Barn child : barn) {
            String field = "barn[" + child.id() + "].";
            LocalDate fodt = child.fodt();
            if (fodt == null) {
                utkast.stop(field + "fodt", "grunn.fodt-mangler", child.navn());
            } else if (fodt.isAfter(end)) {
                utkast.stop(field + "fodt", "grunn.fodt-etter", child.navn(), grunnlag.month());
            }
            int share = child.andelProsent();
            if (share < 0 || share > 100) {
                utkast.stop(field + "andelProsent", "grunn.andel", child.navn());
            } else if (child.deltBosted() && (share == 0 || share == 100)) {
                utkast.stop(field + "andelProsent", "grunn.andel-delt", child.navn());
            }
        }
    }

    private static void checkBehov(Utkast utkast, Behov behov) {
        String field = "behov[" + behov.id() + "].";
        checkBelop(utkast, field, "sokt", behov.sokt());
        if (behov.type() == Behov.Type.ANNET && behov.navn().isBlank()) {
            utkast.stop(field + "navn", "grunn.navn-mangler");
        }
        Behov.Norm norm = behov.norm();
        if (norm != null && (norm.antall() < 1 || norm.antall() > 100)) {
            utkast.stop(field + "norm.antall", "grunn.antall");
        }
    }

    private static void checkInntekt(Utkast utkast, Inntekt inntekt) {
        String field = "inntekter[" + inntekt.id() + "].";
        checkBelop(utkast, field, "belop", inntekt.belop());
        Husholdning husholdning = utkast.grunnlag().husholdning();
        boolean barnsArbeid = inntekt.type() == Inntekt.Type.BARNS_ARBEIDSINNTEKT;
        switch (inntekt.hvem()) {
            case Hvem.Barnet(String id) -> {
                if (husholdning.barn().stream().noneMatch(b -> b.id().equals(id))) {
                    utkast.stop(field + "hvem", "grunn.ukjent-barn");
                } else if (inntekt.type() == Inntekt.Type.LONN) {
                    // A child's pay entered as pay would be counted, against § 18 third paragraph.
                    utkast.stop(field + "type", "grunn.barns-lonn");
                }
            }
            case Hvem.Partner() -> {
                if (husholdning.type() != Type.PAR) {
                    utkast.stop(field + "hvem", "grunn.ikke-par");
                } else if (barnsArbeid) {
                    utkast.stop(field + "hvem", "grunn.ikke-barn");
                }
            }
            case Hvem.Soker() -> {
                if (barnsArbeid) {
                    utkast.stop(field + "hvem", "grunn.ikke-barn");
                }
            }
        }
    }

    private static void checkBelop(Utkast utkast, String row, String field, Belop belop) {
        if (belop.isNegative()) {
            utkast.stop(row + field, "grunn.negativ");
        } else if (belop.compareTo(STORST) > 0) {
            utkast.stop(row + field, "grunn.for-stort");
        }
    }

    /// The lists of [Grunnlag] are sorted by id, so two of the same stand side by side.
    private static <T> void checkUnique(
            Utkast utkast, String list, List<T> rows, Function<T, String> id) {
        String before = "";
        for (T row : rows) {
            String current = id.apply(row);
            if (current.isBlank()) {
                utkast.stop(list + "[].id", "grunn.id-mangler");
            } else if (current.equals(before)) {
                utkast.stop(list + "[" + current + "].id", "grunn.id-to-ganger");
            }
            before = current;
        }
    }
}
