using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;
using FsCheck;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Review;

public sealed class TestsRuleTests
{
    [Fact]
    public void Source_Code_Without_A_Test_Is_Found_At_The_File_That_Gains_Most()
    {
        var finding = Run(ReviewRun.Approved()
            .File("src/A.cs", 10).File("src/B.cs", 300).File("src/C.cs", 2).File("src/D.cs", 1).File("README.md", 50)).FindingOf("tests");

        Assert.Equal(
            "The change adds 313 lines of source code and changes no test: src/B.cs, src/A.cs, src/C.cs and 1 more.", finding.Message);
        Assert.Equal("Add or change a test of what is new, such as BTests.cs in the test project.", finding.Fix);
        Assert.Equal(new Location("src/B.cs"), finding.Location);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    public void A_Few_Lines_Need_No_Test(int lines, int findings) =>
        Assert.Equal(findings, Check(ReviewRun.Approved().File("src/a.go", lines, 500)).Count());

    [Theory]
    [InlineData("src/Pay/Till.cs", "tests/Pay.Tests/TillTests.cs")]
    [InlineData("src/Pay/Till.cs", "Pay.UnitTests/Data/till.json")]
    [InlineData("src/main/java/Till.java", "src/test/java/TillTest.java")]
    [InlineData("app/src/main/Till.kt", "app/src/androidTest/TillCheck.kt")]
    [InlineData("pay/till.go", "pay/till_test.go")]
    [InlineData("pay/till.py", "pay/test_till.py")]
    [InlineData("pay/till.py", "tests/conftest.py")]
    [InlineData("web/till.ts", "web/till.spec.ts")]
    [InlineData("web/till.tsx", "web/__tests__/till.tsx")]
    [InlineData("web/till.js", "cypress/till.js")]
    [InlineData("lib/till.rb", "spec/till_spec.rb")]
    [InlineData("src/till.rs", "tests/till.rs")]
    [InlineData("src/Till.php", "src/TillTest.php")]
    [InlineData("Sources/Till.swift", "Tests/TillTests.swift")]
    [InlineData("src/till.cpp", "src/till_unittest.cc")]
    [InlineData("src/Till.scala", "src/TillSuite.scala")]
    [InlineData("lib/till.ex", "lib/till_test.exs")]
    [InlineData("lib/till.dart", "lib/till_test.dart")]
    [InlineData("lib/Till.pm", "t/till.t")]
    [InlineData("Till.psm1", "Till.Tests.ps1")]
    public void Each_Language_Has_Its_Conventions(string source, string test)
    {
        Assert.Single(Check(ReviewRun.Approved().File(source, 50)));
        Assert.Empty(Check(ReviewRun.Approved().File(source, 50).File(test, 2)));
        Assert.Empty(Check(ReviewRun.Approved().File(test, 50)));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/conf.py")]
    [InlineData("config.yml")]
    [InlineData("vite.config.ts")]
    [InlineData(".github/scripts/release.js")]
    [InlineData("types/index.d.ts")]
    [InlineData("db/migrations/0001_initial.py")]
    [InlineData("examples/hello.go")]
    [InlineData("Makefile")]
    [InlineData("src/latest")]
    public void What_Is_No_Source_Code_Needs_No_Test(string path) => Assert.Empty(Check(ReviewRun.Approved().File(path, 500)));

    [Fact]
    public void Nothing_New_Needs_No_Test() => Assert.Empty(Check(ReviewRun.Approved()
        .File("src/deleted.cs", 0, 400, FileStatus.Removed)
        .File("src/shorter.cs", 0, 400)
        .File("src/moved.cs", status: FileStatus.Renamed, previous: "src/old.cs", additions: 0)
        .File("src/Client.cs", 4000, generated: true)
        .File("src/Client.g.cs", 4000)
        .File("vendor/lib.go", 4000)
        .With(s => s with { Files = [.. s.Files.Select(f => f with { IsVendored = f.Path.StartsWith("vendor/", StringComparison.Ordinal) })] })));

    [Theory]
    [InlineData(FileStatus.Removed, 0, 40)]
    [InlineData(FileStatus.Renamed, 0, 0)]
    public void A_Test_That_Is_Removed_Or_Only_Moved_Is_None(FileStatus status, int additions, int deletions) =>
        Assert.Single(Check(ReviewRun.Approved().File("src/a.go", 50).File("src/a_test.go", additions, deletions, status)));

    [Theory]
    [InlineData("@@ -1,2 +1,3 @@ mod tests {\n a\n+b\n c")]
    [InlineData("@@ -1,2 +1,4 @@\n+fn a() {}\n #[cfg(test)]\n+mod tests {\n c")]
    [InlineData("@@ -1,1 +1,3 @@\n+#[tokio::test]\n+async fn greets() {}\n c")]
    public void Rust_Has_Tests_In_The_Same_File(string patch) =>
        Assert.Empty(Check(ReviewRun.Approved().File("src/a.rs", 50, patch: patch)));

    [Theory]
    [InlineData("@@ -1,2 +1,3 @@\n+fn a() {}\n #[cfg(test)]\n mod tests {")]
    [InlineData("@@ -1,2 +1,2 @@\n-#[test]\n+fn a() {}\n c")]
    [InlineData("@@ -9,2 +9,2 @@\n #[test]\n@@ -90,2 +90,3 @@\n a\n+b")]
    public void Code_Near_A_Test_In_The_Same_File_Is_None(string patch) =>
        Assert.Single(Check(ReviewRun.Approved().File("src/a.rs", 50, patch: patch)));

    [Theory]
    [InlineData("docs: explain", 0)]
    [InlineData("Chore(deps)!: raise", 0)]
    [InlineData("refactor: split", 1)]
    [InlineData("Explain", 1)]
    public void Types_Without_Behaviour_Are_Exempt(string title, int findings) =>
        Assert.Equal(findings, Check(ReviewRun.Approved().File("src/a.go", 50).With(s => s with { Title = title })).Count());

    [Fact]
    public void Policy_Changes_Lines_Types_And_Labels()
    {
        var pullRequest = ReviewRun.Approved().File("src/a.go", 50).Label("spike");

        Assert.Empty(Check(pullRequest, ReviewRun.With("tests", ("min-lines", 51))));
        Assert.Empty(Check(pullRequest, ReviewRun.With("tests", ("exempt-types", new[] { "feat" }))));
        Assert.Empty(Check(pullRequest, ReviewRun.With("tests", ("exempt-labels", new[] { "spike" }))));
    }

    [Fact]
    public void Policy_Says_What_Source_Is_And_What_Else_Is_A_Test()
    {
        var settings = new ReviewSettings { Tests = new TestSettings { Source = ["rules/**"], Tests = ["cases/**"] } };

        Assert.Empty(Check(ReviewRun.Approved().File("src/a.go", 50), settings));
        Assert.Single(Check(ReviewRun.Approved().File("rules/a.yml", 50), settings));
        Assert.Empty(Check(ReviewRun.Approved().File("rules/a.yml", 50).File("cases/a.yml", 1), settings));
    }

    [Fact]
    public void Mapped_Source_Needs_Its_Own_Tests()
    {
        var settings = new ReviewSettings
        {
            Tests = new TestSettings
            {
                Map = new Dictionary<string, IReadOnlyList<string>> { ["src/Pay/**"] = ["checks/Pay/**"], ["src/Spikes/**"] = [] },
            },
        };
        var pay = ReviewRun.Approved().File("src/Pay/Till.cs", 50).File("tests/OtherTests.cs", 5).File("src/Spikes/S.cs", 90);

        var finding = Run(pay, settings).FindingOf("tests");

        Assert.Equal(
            "The change adds 50 lines of source code and changes nothing under checks/Pay/**: src/Pay/Till.cs.", finding.Message);
        Assert.Equal("Add or change a test under checks/Pay/**.", finding.Fix);
        Assert.Empty(Check(pay.File("checks/Pay/till.feature", 5), settings));
    }

    [Fact]
    public void A_Local_Branch_Is_Looked_At() =>
        Assert.Single(Check(new PullRequestBuilder().File("src/a.go", 50).With(s => s with { Title = null, Body = null })));

    [Fact]
    public void Files_That_Were_Not_Read_May_Be_Tests()
    {
        var result = Run(ReviewRun.Approved().File("src/a.go", 50).Gap(SnapshotPart.Files, "More than 3,000 files."));

        Assert.Equal("More than 3,000 files.", result.SkipReasonOf("tests"));
    }

    [Property(MaxTest = 200)]
    public void Any_Path_Is_Judged_Without_An_Exception(NonEmptyString path, NonNull<string> patch) =>
        Assert.NotNull(Check(ReviewRun.Approved().File(path.Get + ".rs", 50, patch: patch.Get).File(path.Get, 50)));

    private static IEnumerable<string> Check(PullRequestBuilder pullRequest, ReviewSettings? settings = null) =>
        Run(pullRequest, settings).FindingsOf("tests").Select(f => f.Message);

    private static PracticeResult Run(PullRequestBuilder pullRequest, ReviewSettings? settings = null) => ReviewRun.Of(pullRequest, settings);
}
