// Provenance as an XMP packet, the form of metadata that PDF readers and picture tools know.
#pragma once

#include "app/export/provenance.hpp"

namespace app {

/// The <rdf:RDF> element alone.
std::string rdf(const Provenance& provenance);
std::string xmpPacket(const Provenance& provenance);

/// The PDF with the packet added: an incremental update, as the format allows. What is no such PDF stays as it is.
std::string withXmp(std::string pdf, const Provenance& provenance);

}  // namespace app
