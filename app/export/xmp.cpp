#include "app/export/xmp.hpp"

#include <cstdio>
#include <cstdlib>

#include "app/export/carried.hpp"
#include "app/export/xml.hpp"

namespace app {
namespace {

std::string alternative(const char* tag, const std::string& text) {
  if (text.empty()) return "";
  return std::string("<") + tag + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + inXml(text) + "</rdf:li></rdf:Alt></" +
         tag + ">\n";
}

std::string plain(const char* tag, const std::string& text) {
  return text.empty() ? "" : std::string("<") + tag + ">" + inXml(text) + "</" + tag + ">\n";
}

/// The number after the last `key` of the text, for instance of "/Root 12 0 R"; negative: none.
long numberAfter(const std::string& text, const std::string& key) {
  const std::size_t at = text.rfind(key);
  return at == std::string::npos ? -1 : std::strtol(text.c_str() + at + key.size(), nullptr, 10);
}

std::string entry(std::size_t object, std::size_t offset) {
  char text[64];
  std::snprintf(text, sizeof text, "%zu 1\n%010zu 00000 n \n", object, offset);
  return text;
}

}  // namespace

std::string rdf(const Provenance& p) {
  return "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
         "xmlns:marea=\"urn:marea:view\">\n" +
         alternative("dc:title", p.title) + plain("dc:source", p.sources) + plain("dc:coverage", p.date) +
         alternative("dc:rights", p.licence) + plain("xmp:CreatorTool", "Marea") + marked(p.view) +
         "\n</rdf:Description></rdf:RDF>\n";
}

std::string xmpPacket(const Provenance& p) {
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta "
         "xmlns:x=\"adobe:ns:meta/\">\n" +
         rdf(p) + "</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

std::string withXmp(std::string pdf, const Provenance& p) {
  const long root = numberAfter(pdf, "/Root "), info = numberAfter(pdf, "/Info "), size = numberAfter(pdf, "/Size "),
             previous = numberAfter(pdf, "startxref\n");
  const std::string head = "\n" + std::to_string(root) + " 0 obj\n";
  const std::size_t begin = pdf.find(head), end = begin == std::string::npos ? begin : pdf.find(">>", begin);
  if (root < 0 || info < 0 || size < 0 || previous < 0 || end == std::string::npos) return pdf;
  const std::string catalog = pdf.substr(begin + 1, end - begin - 1), packet = xmpPacket(p),
                    number = std::to_string(size);
  const std::size_t packetAt = pdf.size();
  pdf += number + " 0 obj\n<< /Type /Metadata /Subtype /XML /Length " + std::to_string(packet.size()) +
         " >>\nstream\n" + packet + "\nendstream\nendobj\n";
  const std::size_t catalogAt = pdf.size();
  pdf += catalog + "   /Metadata " + number + " 0 R\n>>\nendobj\n";
  const std::size_t tableAt = pdf.size();
  pdf += "xref\n" + entry(static_cast<std::size_t>(root), catalogAt) + entry(static_cast<std::size_t>(size), packetAt) +
         "trailer\n<< /Size " + std::to_string(size + 1) + "\n   /Root " + std::to_string(root) + " 0 R\n   /Info " +
         std::to_string(info) + " 0 R\n   /Prev " + std::to_string(previous) + "\n>>\nstartxref\n" +
         std::to_string(tableAt) + "\n%%EOF\n";
  return pdf;
}

}  // namespace app
