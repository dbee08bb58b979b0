using Automation.Hosting;
using Automation.Hosting.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddRouting().AddAutomation(builder.Configuration).AddSingleton<EndpointPipeline>();

// The worker exports its own telemetry: the host does not repeat its logs.
builder.Services.Configure<WorkerOptions>(static o => o.Capabilities["WorkerOpenTelemetryEnabled"] = bool.TrueString);
builder.Build().Run();
