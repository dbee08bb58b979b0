using Automation.Core.Practices.Decisions;

namespace Automation.Core.Tests.Decisions;

public sealed class DecisionPointersTests
{
    private const string Packages = """
        project:
          name: shop
          tz: Europe/Paris
          adrFolder: ./docs/decisions
          packages:
            - name: core
              path: ./packages/core
              adrFolder: ./packages/core/docs/adr
            - name: web
              path: ./packages/web
              adrFolder: ./packages/web/records
        """;

    [Theory]
    [InlineData("doc/decisions\n", "doc/decisions")]
    [InlineData("./doc/adr/\r\nsecond line", "doc/adr")]
    [InlineData(".", "")]
    public void Adr_Tools_Names_One_Directory(string text, string directory)
    {
        Assert.Equal([directory], Read(".adr-dir", text));
    }

    [Fact]
    public void Log4brains_Names_One_For_The_Project_And_One_For_Each_Package()
    {
        Assert.Equal(["docs/decisions", "packages/core/docs/adr", "packages/web/records"], Read(".log4brains.yml", Packages));
    }

    [Theory]
    [InlineData(".adr-dir", " \n")]
    [InlineData(".adr-dir", "../elsewhere")]
    [InlineData(".log4brains.yml", "project: shop")]
    [InlineData(".log4brains.yml", "project:\n  packages: [1, {adrFolder: [a]}]")]
    [InlineData(".log4brains.yml", "project:\n  adrFolder: docs/../../adr")]
    [InlineData(".log4brains.yml", "\t: {[")]
    [InlineData("adr.config.json", "{}")]
    public void What_Names_Nothing_In_The_Repository_Is_Passed_Over(string path, string text)
    {
        Assert.Empty(Read(path, text));
    }

    private static IReadOnlyList<string> Read(string path, string text) =>
        DecisionPointers.Directories(new Dictionary<string, string> { [path] = text });
}
