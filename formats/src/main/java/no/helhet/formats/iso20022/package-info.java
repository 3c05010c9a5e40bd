/// Payment files to and from the bank by ISO 20022: pain.001.001.09 out, pain.002 in.
///
/// Both directions stream: a run of a hundred thousand payments is written with the memory of one.
/// Sums are whole øre all the way. Norwegian practice: accounts are BBAN, a KID is a structured
/// creditor reference of type SCOR, and a payment has either a KID or a text.
@NullMarked
package no.helhet.formats.iso20022;

import org.jspecify.annotations.NullMarked;
