/// The national digital application for social assistance (DigiSos): `soknad.json`, `vedlegg.json`
/// and the message that carries them.
///
/// [SoknadReader], [VedleggReader] and [MeldingReader] answer a [Lesing]: typed records with the
/// source of each piece of information, or the faults with line and column. The verdict is that of
/// the published JSON schemas. What the schemas allow but nobody can compute with (a thirteenth
/// month, an unknown field) is kept as written and noted in a [Merknad].
@NullMarked
package no.helhet.formats.digisos.soknad;

import org.jspecify.annotations.NullMarked;
