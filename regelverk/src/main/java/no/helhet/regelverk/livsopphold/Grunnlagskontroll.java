package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.livsopphold.Husholdning.Type;

import java.time.YearMonth;

/// What must be true of the inputs before any rule is applied. Every fault is named, not only the
/// first.
final class Grunnlagskontroll {
    private Grunnlagskontroll() {}

    static void check(Utkast utkast) {
        Grunnlag grunnlag = utkast.grunnlag();
        if (!isKommunenr(grunnlag.kommunenr())) {
            utkast.stop("kommunenr", "grunn.kommunenr");
        }
        checkDager(utkast, grunnlag);
        Husholdningskontroll.check(utkast);
        utkast.reasons().checkIds("behov", grunnlag.behov(), Behov::id);
        for (Behov behov : grunnlag.behov()) {
            checkBehov(utkast, behov);
        }
        utkast.reasons().checkIds("inntekter", grunnlag.inntekter(), Inntekt::id);
        for (Inntekt inntekt : grunnlag.inntekter()) {
            checkInntekt(utkast, inntekt);
        }
    }

    private static boolean isKommunenr(String kommunenr) {
        if (kommunenr.length() != 4) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            if (kommunenr.charAt(i) < '0' || kommunenr.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static void checkDager(Utkast utkast, Grunnlag grunnlag) {
        Delmaned dager = grunnlag.dager();
        if (dager == null) {
            return;
        }
        if (!YearMonth.from(dager.fra()).equals(grunnlag.month())) {
            utkast.stop("dager.fra", "grunn.dag-utenfor", dager.fra(), grunnlag.month());
        }
        if (!YearMonth.from(dager.til()).equals(grunnlag.month())) {
            utkast.stop("dager.til", "grunn.dag-utenfor", dager.til(), grunnlag.month());
        } else if (dager.til().isBefore(dager.fra())) {
            utkast.stop("dager.til", "grunn.slutt-for-start");
        }
    }

    private static void checkBehov(Utkast utkast, Behov behov) {
        utkast.reasons().checkBelop("behov", behov.id(), "sokt", behov.sokt());
        if (behov.type().mustBeNamed() && behov.navn().isBlank()) {
            utkast.reasons().stopRow("behov", behov.id(), "navn", "grunn.navn-mangler");
        }
        String barnId = behov.barnId();
        if (barnId != null && !hasChild(utkast, barnId)) {
            utkast.reasons().stopRow("behov", behov.id(), "barnId", "grunn.ukjent-barn");
        }
        Behov.Norm norm = behov.norm();
        if (norm != null && (norm.antall() < 1 || norm.antall() > 100)) {
            utkast.reasons().stopRow("behov", behov.id(), "norm.antall", "grunn.antall");
        }
    }

    private static void checkInntekt(Utkast utkast, Inntekt inntekt) {
        utkast.reasons().checkBelop("inntekter", inntekt.id(), "belop", inntekt.belop());
        Husholdning husholdning = utkast.grunnlag().husholdning();
        boolean barnsArbeid = inntekt.type() == Inntekt.Type.BARNS_ARBEIDSINNTEKT;
        switch (inntekt.hvem()) {
            case Hvem.Barnet(String id) -> {
                if (!hasChild(utkast, id)) {
                    utkast.reasons()
                            .stopRow("inntekter", inntekt.id(), "hvem", "grunn.ukjent-barn");
                } else if (inntekt.type() == Inntekt.Type.LONN) {
                    // A child's pay entered as pay would be counted, against § 18 third paragraph.
                    utkast.reasons().stopRow("inntekter", inntekt.id(), "type", "grunn.barns-lonn");
                }
            }
            case Hvem.Partner() -> {
                if (husholdning.type() != Type.PAR) {
                    utkast.reasons().stopRow("inntekter", inntekt.id(), "hvem", "grunn.ikke-par");
                } else if (barnsArbeid) {
                    utkast.reasons().stopRow("inntekter", inntekt.id(), "hvem", "grunn.ikke-barn");
                }
            }
            case Hvem.Soker() -> {
                if (barnsArbeid) {
                    utkast.reasons().stopRow("inntekter", inntekt.id(), "hvem", "grunn.ikke-barn");
                }
            }
        }
    }

    private static boolean hasChild(Utkast utkast, String id) {
        return utkast.grunnlag().husholdning().barn().stream().anyMatch(b -> b.id().equals(id));
    }
}
