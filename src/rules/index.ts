export * from './dmn/model.ts'
