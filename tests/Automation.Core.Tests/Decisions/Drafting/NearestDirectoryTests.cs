using Automation.Core.Practices.Decisions.Drafting;

namespace Automation.Core.Tests.Decisions.Drafting;

public sealed class NearestDirectoryTests
{
    private static readonly string[] Directories =
        ["docs/adr", "packages/*/adr", "packages/web/adr", "packages/web/mail/docs/adr", "records/api"];

    [Theory]
    [InlineData("docs/adr")]
    [InlineData("docs/adr", "src/a.cs")]
    [InlineData("docs/adr", "packages/web/a.ts", "packages/api/b.ts")]
    [InlineData("docs/adr", "packages/website/a.ts")]
    [InlineData("packages/web/adr", "packages/web/a.ts", "packages/web/mail/b.ts")]
    [InlineData("packages/web/mail/docs/adr", "packages/web/mail/b.ts")]
    public void It_Is_That_Of_The_Smallest_Package_That_Holds_All_Files(string expected, params string[] files)
    {
        Assert.Equal(expected, NearestDirectory.Of(files, Directories));
    }
}
