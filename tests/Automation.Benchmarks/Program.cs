using Automation.Benchmarks.Digests;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;

if (args is ["digest-preview", var executable])
{
    await PreviewMeasurement.RunAsync(executable, ConsoleLogger.Default);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
