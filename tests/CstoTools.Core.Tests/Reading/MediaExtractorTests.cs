using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Reading;

public class MediaExtractorTests
{
    [Theory]
    [InlineData("IMG-20200101-WA0001 (3).jpgGuards sang.", "Guards sang.", "IMG-20200101-WA0001 (3).jpg")]
    [InlineData("Снимок экрана 05.06.2020.pngКонцерт окончен.", "Концерт окончен.", "Снимок экрана 05.06.2020.png")]
    [InlineData("2023-01-02 10-11-12.JPGSnow fell.", "Snow fell.", "2023-01-02 10-11-12.JPG")]
    [InlineData("Snow fell all day.DSC01.jpegTrains stopped.", "Snow fell all day. Trains stopped.", "DSC01.jpeg")]
    [InlineData("Snow fell all day. DSC_02.png Trains stopped.", "Snow fell all day. Trains stopped.", "DSC_02.png")]
    [InlineData("Snow fell and trains stopped in the hills IMG_3.jpgBuses too.", "Snow fell and trains stopped in the hills Buses too.", "IMG_3.jpg")]
    [InlineData("photo.jpg", "", "photo.jpg")]
    [InlineData("He said: “Go home!”P1010.JPGAll went.", "He said: “Go home!” All went.", "P1010.JPG")]
    public void AGluedPictureNameIsTakenOut(string text, string left, string name)
    {
        var (rest, media) = MediaExtractor.Extract(text);
        Assert.Equal(left, rest);
        var image = Assert.Single(media);
        Assert.Equal(("image", name, null), (image.Kind, image.Name, image.Url));
    }

    [Theory]
    [InlineData("Open the file map.png and look for the well.")]
    [InlineData("A format such as .png is small.")]
    [InlineData("The tiff.any is no picture, nor is a gift.gifted child.")]
    [InlineData("No dots here")]
    public void ASentenceIsLeftAlone(string text)
    {
        var (rest, media) = MediaExtractor.Extract(text);
        Assert.Equal(text, rest);
        Assert.Empty(media);
    }

    [Theory]
    [InlineData("Film: https://youtu.be/AbC_123.", "video", "https://youtu.be/AbC_123", null)]
    [InlineData("https://vk.com/video-1_2", "video", "https://vk.com/video-1_2", null)]
    [InlineData("(https://rutube.ru/video/12ab/)", "video", "https://rutube.ru/video/12ab/", null)]
    [InlineData("See https://example.org/a/plan.docx?x=1 soon", "document", "https://example.org/a/plan.docx?x=1", "plan.docx")]
    [InlineData("https://example.org/big/photo.jpg", "image", "https://example.org/big/photo.jpg", "photo.jpg")]
    [InlineData("Download document ab12.pdf", "document", null, "ab12.pdf")]
    [InlineData("Скачать документ протокол.docx", "document", null, "протокол.docx")]
    public void ALinkIsKeptAndListed(string text, string kind, string? url, string? name)
    {
        var (rest, media) = MediaExtractor.Extract(text);
        Assert.Equal(text, rest);
        Assert.Equal((kind, url, name), media.Select(m => (m.Kind, m.Url, m.Name)).Single());
    }

    [Theory]
    [InlineData("https://example.org/page")]
    [InlineData("https://vk.com/somebody")]
    public void APageIsNoMedia(string text) => Assert.Empty(MediaExtractor.Extract(text).Media);
}
