package no.helhet.formats.kostra;

import java.util.Arrays;
import java.util.Optional;

/// A value of one of the form's code lists.
public sealed interface Kode
        permits Kjonn,
                Sivilstand,
                Livsoppholdskilde,
                Trygd,
                Arbeidssituasjon,
                Bosituasjon,
                Programstatus,
                Sosialhjelpsrolle,
                Avkrysning {

    /// The code as it stands in the line, with its leading zero.
    String kode();

    static <K extends Kode> Optional<K> find(K[] values, String kode) {
        return Arrays.stream(values).filter(value -> value.kode().equals(kode)).findFirst();
    }
}
