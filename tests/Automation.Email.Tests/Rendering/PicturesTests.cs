using System.Buffers.Binary;
using System.Text.RegularExpressions;
using Automation.Testing.Digests;

namespace Automation.Email.Tests.Rendering;

/// <summary>Every picture of the mail is attached, described and sharp.</summary>
public sealed partial class PicturesTests
{
    [Fact]
    public async Task Each_Reference_Has_Its_Image_And_Each_Image_Its_Reference()
    {
        var mail = await RenderedDigest.OfAsync(SampleDigests.Rich);

        string[] expected =
        [
            "practice-conventional-commits.png", "practice-review.png", "practice-decisions.png", "practice-tech-debt.png", "flow.png",
            "debt.png",
        ];
        Assert.Equal(expected, mail.Images.Select(i => i.Name));
        Assert.Equal(expected, Images().Matches(mail.Html).Select(m => m.Groups["name"].Value));
    }

    [Fact]
    public async Task Each_Image_Has_Its_Numbers_In_Words()
    {
        var mail = await RenderedDigest.OfAsync(SampleDigests.Rich);

        var alts = Images().Matches(mail.Html).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["alt"].Value);
        Assert.All(alts.Values, alt => Assert.Contains("by week, oldest first: ", alt, StringComparison.Ordinal));
        Assert.EndsWith("90 %, 88 %, 92 %", alts["practice-conventional-commits.png"], StringComparison.Ordinal);
        Assert.Contains("none, 1 of 1, 2 of 2", alts["practice-tech-debt.png"], StringComparison.Ordinal);
        Assert.Contains("too few, none, 7.5 h (9 of 10 within 24 h)", alts["flow.png"], StringComparison.Ordinal);
        Assert.EndsWith("2 and 1, 5 and 3", alts["debt.png"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_File_Has_Twice_The_Pixels_That_The_Html_Says()
    {
        var mail = await RenderedDigest.OfAsync(SampleDigests.Rich);

        foreach (Match image in Images().Matches(mail.Html))
        {
            var png = mail.Images.Single(i => i.Name == image.Groups["name"].Value).Png;
            Assert.Equal(2 * int.Parse(image.Groups["width"].Value), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
            Assert.Equal(2 * int.Parse(image.Groups["height"].Value), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        }
    }

    [Fact]
    public async Task A_Week_Without_Data_Needs_No_Picture() =>
        Assert.Empty((await RenderedDigest.OfAsync(SampleDigests.Quiet)).Images);

    [GeneratedRegex("<img src=\"cid:(?<name>[^\"]*)\" alt=\"(?<alt>[^\"]*)\" width=\"(?<width>\\d+)\" height=\"(?<height>\\d+)\"")]
    private static partial Regex Images();
}
