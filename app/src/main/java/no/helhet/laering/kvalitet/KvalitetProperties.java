package no.helhet.laering.kvalitet;

import no.helhet.register.Kontortall;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `helhet.kvalitet`: what the figures take as given, alike for all offices so that they can be
/// compared.
///
/// @param hentetMinutter a wait at the desk that keeps the promise
/// @param gjentakDager how many days count as coming back about the same
/// @param lignende at most so many offices are compared with
@ConfigurationProperties("helhet.kvalitet")
record KvalitetProperties(
        @DefaultValue("15") int hentetMinutter,
        @DefaultValue("14") int gjentakDager,
        @DefaultValue("11") int lignende) {
    private static final int SECONDS = 60;

    Kontortall.Regler regler() {
        return new Kontortall.Regler(hentetMinutter * SECONDS, gjentakDager);
    }
}
