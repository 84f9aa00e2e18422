#include "app/shell/requests.hpp"

#include <sstream>
#include <stdexcept>

#include "app/cli/command.hpp"
#include "app/cli/state_text.hpp"
#include "app/export/data.hpp"
#include "app/export/safe_file.hpp"
#include "app/keeper.hpp"
#include "app/project_file.hpp"

namespace shell {
namespace {

bool isWebAddress(const std::string& address) {
  return address.starts_with("https://") || address.starts_with("http://");
}

/// Addresses come from files that anybody may have written: nothing but the web is opened.
void openAddress(Session& session, const app::Messages& tr, const std::string& address) {
  if (!isWebAddress(address))
    session.tell(app::filled(tr("{address} is not a web address."), {{"address", address}}), true);
  else if (SDL_OpenURL(address.c_str()) != 0)
    session.tell(app::filled(tr("No program opens {address}."), {{"address", address}}), true);
}

void saveProject(Session& session, const app::Messages& tr, const std::filesystem::path& path) {
  try {
    app::saveProject(path, session.state());
    session.project().path = path;
    app::remember(app::stateFolder(), path);
    session.project().recent = app::recentProjects(app::stateFolder());
    session.tell(app::filled(tr("Saved to {path}."), {{"path", path.string()}}), false);
  } catch (const std::runtime_error& error) {
    session.tell(error.what(), true);
  }
}

void sayWritten(Session& session, const app::Messages& tr, const std::filesystem::path& path) {
  session.tell(app::filled(tr("Written to {path}."), {{"path", std::filesystem::absolute(path).string()}}), false);
}

/// What passes the filter, as it was understood. The files that were read stay as they are.
void writeEvents(Session& session, const app::World& world, const app::Messages& tr,
                 const std::filesystem::path& path) {
  try {
    const app::EventList list = app::eventsKept(world, session.state());
    app::exportData(list.events, {path, session.state().view.language, world.title, {}});
    sayWritten(session, tr, path);
  } catch (const std::runtime_error& error) {
    session.tell(error.what(), true);
  }
}

void writeReport(Session& session, const app::World& world, const app::Messages& tr,
                 const std::filesystem::path& path) {
  try {
    std::ostringstream text;
    app::printInfo(text, world);
    app::SafeFile file(path);
    std::fputs(text.str().c_str(), file.handle());
    file.commit();
    sayWritten(session, tr, path);
  } catch (const std::runtime_error& error) {
    session.tell(error.what(), true);
  }
}

void toggleFullScreen(SDL_Window* window) {
  const bool full = (SDL_GetWindowFlags(window) & SDL_WINDOW_FULLSCREEN_DESKTOP) == SDL_WINDOW_FULLSCREEN_DESKTOP;
  SDL_SetWindowFullscreen(window, full ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP);
}

}  // namespace

Outcome fulfil(Session& session, const app::World& world, SDL_Window* window) {
  const app::Requests asked = session.takeRequests();
  const app::Messages& tr = world.words.in(session.state().view.language).tr;
  if (!asked.openAddress.empty()) openAddress(session, tr, asked.openAddress);
  if (asked.cancelExport) session.cancelExport();
  if (asked.exported) session.startExport(*asked.exported);
  if (asked.fullScreen && window) toggleFullScreen(window);
  if (asked.save && session.project().path.empty()) session.state().view.saveOpen = true;
  if (asked.save && !session.project().path.empty()) saveProject(session, tr, session.project().path);
  if (!asked.saveTo.empty()) saveProject(session, tr, asked.saveTo);
  if (!asked.discard.empty()) app::Keeper::discard(asked.discard);
  if (!asked.cleanTo.empty()) writeEvents(session, world, tr, asked.cleanTo);
  if (!asked.reportTo.empty()) writeReport(session, world, tr, asked.reportTo);
  return {asked.quit, asked.open, asked.reread};
}

}  // namespace shell
