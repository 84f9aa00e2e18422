#include "app/shell/requests.hpp"

#include <memory>
#include <stdexcept>

#include "app/export/carried.hpp"
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

void copy(Session& session, const app::Messages& tr, const std::string& text) {
  const bool copied = SDL_SetClipboardText(text.c_str()) == 0;
  session.tell(copied ? tr("Copied.") : tr("The clipboard takes nothing."), !copied);
}

void pasteView(Session& session) {
  const std::unique_ptr<char, void (*)(void*)> text(SDL_GetClipboardText(), SDL_free);
  try {
    session.state() = app::pastedView(text ? text.get() : "", session.state());
  } catch (const std::runtime_error& error) {
    session.tell(error.what(), true);
  }
}

void saveProject(Session& session, const app::Messages& tr, const std::filesystem::path& path) {
  try {
    app::saveProject(path, session.state());
    session.project().path = path;
    session.project().kept = session.state().project;
    app::remember(app::stateFolder(), path);
    session.project().recent = app::recentProjects(app::stateFolder());
    session.tell(app::filled(tr("Saved to {path}."), {{"path", path.string()}}), false);
  } catch (const std::runtime_error& error) {
    session.tell(error.what(), true);
  }
}

/// Of a project that has a place every change; of one that has none what was made and not only looked at.
bool hasUnsavedWork(Session& session) {
  const app::Project &now = session.state().project, &kept = session.project().kept;
  if (!session.project().path.empty()) return now != kept;
  return now.bookmarks != kept.bookmarks || now.pinned != kept.pinned || now.filter.area != kept.filter.area;
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
  if (!asked.copied.empty()) copy(session, tr, asked.copied);
  if (const auto& svg = asked.copiedSvg) copy(session, tr, app::svgText(world, svg->state, svg->picture));
  if (asked.pasteView) pasteView(session);
  if (asked.cancelExport) session.cancelExport();
  if (asked.exported) session.startExport(*asked.exported);
  if (asked.fullScreen && window) toggleFullScreen(window);
  if (asked.save && session.project().path.empty()) session.state().view.saveOpen = true;
  if (asked.save && !session.project().path.empty()) saveProject(session, tr, session.project().path);
  if (!asked.saveTo.empty()) saveProject(session, tr, asked.saveTo);
  if (!asked.discard.empty()) app::Keeper::discard(asked.discard);
  session.project().askToQuit = session.project().askToQuit || (asked.quit && hasUnsavedWork(session));
  return {asked.quitAnyway || (asked.quit && !session.project().askToQuit), asked.open};
}

}  // namespace shell
