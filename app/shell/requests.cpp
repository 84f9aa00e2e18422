#include "app/shell/requests.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <sstream>
#include <stdexcept>

#include "app/cli/command.hpp"
#include "app/cli/state_text.hpp"
#include "app/doctor.hpp"
#include "app/export/carried.hpp"
#include "app/export/data.hpp"
#include "app/export/leaving.hpp"
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

/// Whether it is one of the files that were read: these are never written to.
bool isRead(Session& session, const std::filesystem::path& path) {
  std::error_code error;
  const app::Project& project = session.state().project;
  return std::filesystem::equivalent(project.reading.basemap, path, error) ||
         std::ranges::any_of(project.files, [&](const std::filesystem::path& file) {
           return std::filesystem::equivalent(file, path, error);
         });
}

void refuseToWriteOver(Session& session, const app::Messages& tr, const std::filesystem::path& path) {
  session.tell(app::filled(tr("{path} is the file that was read."), {{"path", path.string()}}), true);
}

void startExport(Session& session, const app::Messages& tr, const app::ExportPlan& plan) {
  if (isRead(session, plan.picture.path)) return refuseToWriteOver(session, tr, plan.picture.path);
  session.startExport(plan);
}

/// Calls `write` unless that would be one of the files that were read; says what came of it.
void writeBeside(Session& session, const app::Messages& tr, const std::filesystem::path& path,
                 const std::function<void()>& write) {
  if (isRead(session, path)) return refuseToWriteOver(session, tr, path);
  try {
    write();
    session.tell(app::filled(tr("Written to {path}."), {{"path", path.string()}}), false);
  } catch (const std::runtime_error& error) {
    session.tell(error.what(), true);
  }
}

/// What passes the filter, as it was understood.
void writeEvents(Session& session, const app::World& world, const std::filesystem::path& path) {
  app::DataOptions options;
  options.path = path;
  options.language = session.state().view.language;
  options.title = world.title;
  app::exportData(app::leaving(world, app::rowsKept(world, session.state())), options);
}

void writeReport(const app::World& world, const std::filesystem::path& path) {
  std::ostringstream text;
  if (path.extension() == ".txt")
    app::printInfo(text, world);
  else
    text << app::problemsCsv(world);
  app::SafeFile file(path);
  std::fputs(text.str().c_str(), file.handle());
  file.commit();
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
  if (asked.exported) startExport(session, tr, *asked.exported);
  if (asked.fullScreen && window) toggleFullScreen(window);
  if (asked.save && session.project().path.empty()) session.state().view.saveOpen = true;
  if (asked.save && !session.project().path.empty()) saveProject(session, tr, session.project().path);
  if (!asked.saveTo.empty()) saveProject(session, tr, asked.saveTo);
  if (!asked.discard.empty()) app::Keeper::discard(asked.discard);
  session.project().askToQuit = session.project().askToQuit || (asked.quit && hasUnsavedWork(session));
  if (!asked.cleanTo.empty())
    writeBeside(session, tr, asked.cleanTo, [&] { writeEvents(session, world, asked.cleanTo); });
  if (!asked.reportTo.empty()) writeBeside(session, tr, asked.reportTo, [&] { writeReport(world, asked.reportTo); });
  return {asked.quitAnyway || (asked.quit && !session.project().askToQuit), asked.open, asked.reread,
          asked.cancelOpening};
}

}  // namespace shell
