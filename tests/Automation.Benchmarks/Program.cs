using System.Globalization;
using Automation.Benchmarks.CodeOwners;
using Automation.Benchmarks.Commits;
using Automation.Benchmarks.Debt;
using Automation.Benchmarks.Digests;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;

if (args is ["digest-preview", var executable])
{
    await PreviewMeasurement.RunAsync(executable, ConsoleLogger.Default);
    return;
}

if (args is ["commits-peers", var peers, var automation, .. var rest])
{
    var rounds = rest is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 7;
    await new PeerComparison(peers, automation, rounds, ConsoleLogger.Default).RunAsync();
    return;
}

if (args is ["codeowners-peers", var peersOfOwners, var command, .. var count])
{
    var rounds = count is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 7;
    await new CodeOwnersComparison(peersOfOwners, command, rounds, ConsoleLogger.Default).RunAsync();
    return;
}

if (args is ["debt-peers", var folder, var peersOfDebt, var scanner, .. var turns])
{
    var rounds = turns is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 7;
    await new DebtComparison(folder, peersOfDebt, scanner, rounds, ConsoleLogger.Default).RunAsync();
    return;
}

if (args is ["commits-agreement", .. var files])
{
    Environment.ExitCode = files.Sum(file => AgreementMeasurement.Run(file, ConsoleLogger.Default)) == 0 ? 0 : 1;
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
