// The form of the timeline's files as a table: which keys an object may have, and what each holds.
#pragma once

#include <string>
#include <vector>

namespace bundled {

/// `key`: a name; `?` before it: may be missing; `*` after it: once in each of the three languages, or in none.
/// `type`: `text` (never empty), `flag`, `number`, `any`; `=a|b`: one of these words; `null|…`: null or what follows;
/// `[…]`: a list of what is within; else the name of a form.
struct Field {
  std::string key, type;
};

using Form = std::vector<Field>;

/// The form of that name, nothing where there is none.
const Form* form(const std::string& name);

}  // namespace bundled
