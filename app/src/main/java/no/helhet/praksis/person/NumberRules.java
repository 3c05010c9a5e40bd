package no.helhet.praksis.person;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.formats.fodselsnummer.Regler;
import no.helhet.formats.fodselsnummer.SyntheticSeries;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/// Which national numbers this installation lets in today.
@Component
@EnableConfigurationProperties(FodselsnummerProperties.class)
class NumberRules {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final SyntheticSeries[] synthetic;
    private final Clock clock;

    NumberRules(
            FodselsnummerProperties properties,
            @Value("${helhet.lokal:false}") boolean local,
            Clock clock) {
        var stated = properties.syntetiske();
        var unstated = local ? Set.of(SyntheticSeries.PLUSS_80) : Set.<SyntheticSeries>of();
        this.synthetic = (stated == null ? unstated : stated).toArray(SyntheticSeries[]::new);
        this.clock = clock;
    }

    Fodselsnummer.Result parse(String text) {
        return Fodselsnummer.parse(text, rules());
    }

    Regler rules() {
        return Regler.on(today()).withSynthetic(synthetic);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(OSLO));
    }
}
