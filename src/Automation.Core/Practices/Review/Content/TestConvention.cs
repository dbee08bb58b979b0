using Automation.Core.Patterns;

namespace Automation.Core.Practices.Review.Content;

/// <summary>How the tests of a language are recognised, and where one would be.</summary>
internal sealed class TestConvention
{
    private readonly PathPatterns tests;
    private readonly string example;

    /// <param name="extensions">The language's file extensions, separated by spaces.</param>
    /// <param name="tests">Path patterns of its tests, separated by spaces.</param>
    /// <param name="example">
    /// Where the test of a file would be: <c>{dir}</c> is its folder with a slash, <c>{testdir}</c> the same with <c>main</c> turned into
    /// <c>test</c>, <c>{name}</c> its name, <c>{ext}</c> its extension.
    /// </param>
    public TestConvention(string extensions, string tests, string example)
    {
        Extensions = extensions.Split(' ');
        this.tests = new PathPatterns(tests.Split(' '));
        this.example = example;
    }

    public IReadOnlyList<string> Extensions { get; }

    public bool IsTest(string path) => tests.IsMatch(path);

    /// <summary>Where a test of the file would be, as an example.</summary>
    public string ExampleFor(string path)
    {
        var name = path.LastIndexOf('/') + 1;
        var dot = path.LastIndexOf('.');
        var folder = path[..name];
        return example
            .Replace("{dir}", folder, StringComparison.Ordinal)
            .Replace("{testdir}", folder.Replace("/main/", "/test/", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("{name}", path[name..dot], StringComparison.Ordinal)
            .Replace("{ext}", path[(dot + 1)..], StringComparison.Ordinal);
    }
}
