// Films through libavcodec and libavformat. What their many functions return is checked in one place.
extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
#include <libswscale/swscale.h>
}

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>

#include "app/errors.hpp"
#include "app/export/carried.hpp"
#include "app/export/film_writer.hpp"
#include "app/export/formats.hpp"
#include "app/export/palette.hpp"
#include "app/export/safe_file.hpp"
#include "geo/problems.hpp"

namespace app {
namespace {

struct Encoder {
  const char* name;
  AVPixelFormat pixels;
  const char* options;  ///< as FFmpeg writes them: key=value:key=value
};

struct Kind {
  const char* suffix;
  const char* container;
  std::array<Encoder, 3> encoders;  ///< the best first
  const char* best;                 ///< what it is when the first was there
};

constexpr Encoder none{nullptr, AV_PIX_FMT_NONE, ""};
constexpr std::array kinds{
    Kind{".mp4",
         "mp4",
         {{{"libx264", AV_PIX_FMT_YUV420P, "preset=veryfast:crf=18"},
           {"libopenh264", AV_PIX_FMT_YUV420P, "b=8000000"},
           {"mpeg4", AV_PIX_FMT_YUV420P, "qmin=2:qmax=5"}}},
         "H.264"},
    Kind{".webm",
         "webm",
         {{{"libvpx-vp9", AV_PIX_FMT_YUV420P, "crf=28:b=0:deadline=realtime:cpu-used=6:row-mt=1"},
           {"libvpx", AV_PIX_FMT_YUV420P, "crf=10:b=8000000:deadline=realtime:cpu-used=6"},
           none}},
         "VP9"},
    Kind{".gif", "gif", {{{"gif", AV_PIX_FMT_PAL8, ""}, none, none}}, "GIF"},
    Kind{".apng", "apng", {{{"apng", AV_PIX_FMT_RGB24, "pred=up"}, none, none}}, "APNG"},
};

struct Closer {
  void operator()(AVFormatContext* context) const {
    if (context->pb) avio_closep(&context->pb);
    avformat_free_context(context);
  }
  void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
  void operator()(AVFrame* frame) const { av_frame_free(&frame); }
  void operator()(AVPacket* packet) const { av_packet_free(&packet); }
  void operator()(SwsContext* context) const { sws_freeContext(context); }
};
template <class T>
using Owned = std::unique_ptr<T, Closer>;

class VideoFile : public FilmWriter {
 public:
  VideoFile(const std::filesystem::path& path, const FilmShape& shape, const Provenance& provenance)
      : path_(path), file_(path), shape_(shape), kind_(*std::ranges::find(kinds, lowerSuffix(path), &Kind::suffix)) {
    av_log_set_level(AV_LOG_QUIET);
    openContainer(provenance);
    openEncoder();
    openFile();
    prepareFrames();
  }

  bool wantsSamples() const override { return codec_->pix_fmt == AV_PIX_FMT_PAL8; }
  void sample(const render::Image& image) override { palette_.sample(image); }

  void add(const render::Image& image) override {
    check(av_frame_make_writable(frame_.get()));
    if (wantsSamples())
      index(image);
    else
      convert(image);
    frame_->pts = number_++;
    check(avcodec_send_frame(codec_.get(), frame_.get()));
    drain();
  }

  void finish() override {
    check(avcodec_send_frame(codec_.get(), nullptr));
    drain();
    check(av_write_trailer(format_.get()));
    check(avio_closep(&format_->pb));
    file_.commit();
  }

 private:
  [[noreturn]] void fail(int error) const {
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(error, text.data(), text.size());
    throw MachineError("Cannot write " + path_.string() + ": " + text.data() + ".");
  }
  void check(int result) const {
    if (result < 0) fail(result);
  }

  void openContainer(const Provenance& p) {
    AVFormatContext* context = nullptr;
    check(avformat_alloc_output_context2(&context, nullptr, kind_.container, nullptr));
    format_.reset(context);
    format_->flags |= AVFMT_FLAG_BITEXACT;  // neither version nor time of day: the same film is the same bytes
    for (const auto& [key, value] : {std::pair{"title", p.title},
                                     {"date", p.date},
                                     {"description", p.sources},
                                     {"copyright", p.licence},
                                     {"comment", marked(p.view)}})
      if (!value.empty()) av_dict_set(&format_->metadata, key, value.c_str(), 0);
  }

  const Encoder& bestEncoder() {
    for (const Encoder& encoder : kind_.encoders)
      if (encoder.name && avcodec_find_encoder_by_name(encoder.name)) {
        if (&encoder != &kind_.encoders.front())
          notes.push_back("The FFmpeg libraries here have no " + std::string(kind_.best) +
                          " encoder of choice; the film is encoded with " + encoder.name + ".");
        return encoder;
      }
    throw MachineError("The FFmpeg libraries here cannot encode " + std::string(kind_.best) + ".");
  }

  void openEncoder() {
    const Encoder& encoder = bestEncoder();
    const AVCodec* codec = avcodec_find_encoder_by_name(encoder.name);
    codec_.reset(avcodec_alloc_context3(codec));
    codec_->width = shape_.width;
    codec_->height = shape_.height;
    codec_->pix_fmt = encoder.pixels;
    codec_->time_base = {1, shape_.framesPerSecond};
    codec_->framerate = {shape_.framesPerSecond, 1};
    codec_->gop_size = shape_.framesPerSecond * 2;  // one can jump to every other second
    codec_->flags |= AV_CODEC_FLAG_BITEXACT;
    if (encoder.pixels == AV_PIX_FMT_YUV420P) {
      codec_->colorspace = AVCOL_SPC_BT709;
      codec_->color_primaries = AVCOL_PRI_BT709;
      codec_->color_trc = AVCOL_TRC_BT709;
      codec_->color_range = AVCOL_RANGE_MPEG;
    }
    if (format_->oformat->flags & AVFMT_GLOBALHEADER) codec_->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    AVDictionary* options = nullptr;
    av_dict_parse_string(&options, encoder.options, "=", ":", 0);
    const int opened = avcodec_open2(codec_.get(), codec, &options);
    av_dict_free(&options);
    check(opened);
  }

  void openFile() {
    stream_ = avformat_new_stream(format_.get(), nullptr);
    if (!stream_) fail(AVERROR(ENOMEM));
    stream_->time_base = codec_->time_base;
    stream_->avg_frame_rate = codec_->framerate;
    check(avcodec_parameters_from_context(stream_->codecpar, codec_.get()));
    format_->url =
        av_strdup(("file:" + file_.beside().string()).c_str());  // MP4 moves its index to the front at the end
    check(avio_open(&format_->pb, format_->url, AVIO_FLAG_WRITE));
    AVDictionary* options = nullptr;
    if (std::string(kind_.container) == "mp4") av_dict_set(&options, "movflags", "faststart", 0);
    if (std::string(kind_.container) == "apng") av_dict_set(&options, "plays", "0", 0);
    const int written = avformat_write_header(format_.get(), &options);
    av_dict_free(&options);
    check(written);
  }

  void prepareFrames() {
    frame_.reset(av_frame_alloc());
    frame_->format = codec_->pix_fmt;
    frame_->width = shape_.width;
    frame_->height = shape_.height;
    check(av_frame_get_buffer(frame_.get(), 0));
    packet_.reset(av_packet_alloc());
    if (wantsSamples()) return;
    scale_.reset(sws_getContext(shape_.width, shape_.height, AV_PIX_FMT_RGBA, shape_.width, shape_.height,
                                codec_->pix_fmt, SWS_BILINEAR, nullptr, nullptr, nullptr));
    if (codec_->pix_fmt == AV_PIX_FMT_YUV420P)
      sws_setColorspaceDetails(scale_.get(), sws_getCoefficients(SWS_CS_ITU709), 1, sws_getCoefficients(SWS_CS_ITU709),
                               0, 0, 1 << 16, 1 << 16);
  }

  void convert(const render::Image& image) {
    const std::uint8_t* const rows[]{image.pixels.data()};
    const int strides[]{image.width * 4};
    check(sws_scale(scale_.get(), rows, strides, 0, image.height, frame_->data, frame_->linesize));
  }

  void index(const render::Image& image) {
    if (number_ == 0) palette_.choose();
    std::memcpy(frame_->data[1], palette_.colours().data(), sizeof palette_.colours());
    for (int y = 0; y < image.height; ++y) {
      const std::uint8_t* from = &image.pixels[static_cast<std::size_t>(y) * image.width * 4];
      std::uint8_t* to = frame_->data[0] + static_cast<std::ptrdiff_t>(y) * frame_->linesize[0];
      for (int x = 0; x < image.width; ++x) to[x] = palette_.nearest(from + 4 * x);
    }
  }

  void drain() {
    for (;;) {
      const int received = avcodec_receive_packet(codec_.get(), packet_.get());
      if (received == AVERROR(EAGAIN) || received == AVERROR_EOF) return;
      check(received);
      packet_->duration = 1;
      av_packet_rescale_ts(packet_.get(), codec_->time_base, stream_->time_base);
      packet_->stream_index = stream_->index;
      check(av_interleaved_write_frame(format_.get(), packet_.get()));
      if (format_->pb->error < 0) fail(format_->pb->error);
    }
  }

  std::filesystem::path path_;
  SafeFile file_;
  FilmShape shape_;
  const Kind& kind_;
  Owned<AVFormatContext> format_;
  Owned<AVCodecContext> codec_;
  Owned<AVFrame> frame_;
  Owned<AVPacket> packet_;
  Owned<SwsContext> scale_;
  AVStream* stream_ = nullptr;
  Palette palette_;
  std::int64_t number_ = 0;
};

}  // namespace

std::unique_ptr<FilmWriter> videoFile(const std::filesystem::path& path, const FilmShape& shape,
                                      const Provenance& provenance) {
  return std::make_unique<VideoFile>(path, shape, provenance);
}

}  // namespace app
